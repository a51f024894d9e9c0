package org.infoportal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A content type with its editing app: one YAML file each in the light module.
 *
 * @param name the workspace's name, also the name in addresses; the file may be called otherwise, because Magnolia has
 *     content types of its own
 * @param workspace JCR workspace, whose live twin is the host's business
 * @param properties of the node type, in order; the first one names an item
 */
public record ContentType(
        String name,
        String label,
        String workspace,
        String nodeType,
        List<ModelProperty> properties,
        Form form,
        List<Column> columns) {

    public ContentType {
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

    static ContentType of(String fileName, YamlMap type, YamlMap app) {
        String workspace = type.map("datasource").text("workspace", fileName);
        YamlMap model = type.map("model");
        List<ModelProperty> properties =
                model.named("properties").stream().map(ModelProperty::of).toList();
        if (properties.isEmpty()) {
            throw model.problem("properties", "a content type needs at least one property");
        }
        Form form = Form.of(app.map("subApps").map("detail").map("form"));
        return new ContentType(
                workspace,
                app.text("label", workspace),
                workspace,
                model.requiredText("nodeType"),
                properties,
                form,
                columns(app, form));
    }

    private static List<Column> columns(YamlMap app, Form form) {
        return app.map("subApps").map("browser").map("workbench").named("contentViews").stream()
                .flatMap(view -> view.named("columns").stream())
                // status and dates of the node are shown by the Desk itself
                .filter(column -> !column.requiredText("name").matches("jcrPublishingStatus|mgnl:.*"))
                .map(column -> column(column.requiredText("name"), form))
                .toList();
    }

    private static Column column(String name, Form form) {
        return new Column(name, form.find(name).map(Field::label).orElse(name));
    }

    static ContentType of(
            String fileName, String typeFile, Map<String, Object> type, String appFile, Map<String, Object> app) {
        return of(fileName, YamlMap.root(typeFile, type), YamlMap.root(appFile, app));
    }
}
