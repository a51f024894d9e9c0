package org.infoportal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.Sessions;

/**
 * A content type with its editing app: one YAML file each in the light module. Without an app, form and list follow from
 * the model.
 *
 * @param name the workspace's name, also the name in addresses; the file may be called otherwise, because Magnolia has
 *     content types of its own
 * @param workspace JCR workspace, whose live twin is the host's business
 * @param namespaces of the node types, by prefix
 * @param properties of the node type, in order; the first one names an item
 */
public record ContentType(
        String name,
        String label,
        String workspace,
        String nodeType,
        Map<String, String> namespaces,
        List<ModelProperty> properties,
        Form form,
        List<Column> columns) {

    private static final Set<String> PRIVATE = Set.of(
            Sessions.PRIVATE_WORKSPACE, Sessions.USERS_WORKSPACE, "usergroups", "userroles", "config", "default");

    public ContentType {
        namespaces = Map.copyOf(namespaces);
        properties = List.copyOf(properties);
        columns = List.copyOf(columns);
    }

    /** The property that names an item: its title, question or term. */
    public ModelProperty titleProperty() {
        return properties.get(0);
    }

    public Optional<ModelProperty> property(String property) {
        return properties.stream().filter(p -> p.name().equals(property)).findFirst();
    }

    /** What a host needs to know to keep items of this type. */
    public ContentWorkspace room() {
        Set<String> inside = properties.stream()
                .filter(ModelProperty::isComposite)
                .map(ModelProperty::childNodeType)
                .filter(type -> !type.startsWith("mgnl:"))
                .collect(Collectors.toSet());
        return new ContentWorkspace(workspace, Set.of(nodeType), inside, namespaces);
    }

    /** @param app empty if the type has none of its own */
    static ContentType of(String fileName, YamlMap type, Optional<YamlMap> app) {
        YamlMap datasource = type.map("datasource");
        String workspace = datasource.text("workspace", fileName);
        YamlMap model = type.map("model");
        if (!workspace.matches("[a-z][a-z0-9-]{0,60}") || PRIVATE.contains(workspace)) {
            throw datasource.problem("workspace", "small letters, digits and hyphens, and none of the portal's own");
        }
        List<YamlMap> properties = model.named("properties");
        if (properties.isEmpty()) {
            throw model.problem("properties", "a content type needs at least one property");
        }
        Map<String, YamlMap> subModels = model.named("subModels").stream()
                .collect(Collectors.toMap(subModel -> subModel.requiredText("name"), Function.identity(), (a, b) -> b));
        YamlMap written = app.map(a -> a.map("subApps").map("detail").map("form"))
                .filter(form -> form.has("properties"))
                .orElseGet(() -> GeneratedForm.of(model, subModels));
        Form form = Form.of(written);
        return new ContentType(
                workspace,
                app.map(a -> a.text("label", workspace)).orElse(workspace),
                workspace,
                model.requiredText("nodeType"),
                datasource.map("namespaces").values().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))),
                properties.stream().map(p -> ModelProperty.of(p, subModels)).toList(),
                form,
                columns(app, form));
    }

    private static List<Column> columns(Optional<YamlMap> app, Form form) {
        List<Column> chosen = app.stream()
                .flatMap(a -> a.map("subApps").map("browser").map("workbench").named("contentViews").stream())
                .flatMap(view -> view.named("columns").stream())
                .map(column -> column.requiredText("name"))
                // status and dates of the node are shown by the Desk itself
                .filter(name -> !name.matches("jcrPublishingStatus|mgnl:.*"))
                .map(name -> column(name, form))
                .toList();
        // what a list shows that nobody has written: the name
        return chosen.isEmpty()
                ? form.fields().stream()
                        .limit(1)
                        .map(f -> column(f.name(), form))
                        .toList()
                : chosen;
    }

    private static Column column(String name, Form form) {
        return new Column(name, form.find(name).map(Field::label).orElse(name));
    }
}
