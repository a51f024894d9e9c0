package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Content types, apps, dialogs and templates have the form Magnolia's definition registry takes without a problem. */
final class Definitions implements Check {

    private static final String ROOT = "/infoportal";

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        for (String file : house.list(ROOT + "/contentTypes", ".yaml")) {
            problems.addAll(contentType(house, file));
        }
        for (String file : house.list(ROOT + "/apps", ".yaml")) {
            problems.addAll(app(house, file));
        }
        for (String file : house.list(ROOT + "/dialogs", ".yaml")) {
            problems.addAll(dialog(house, file));
        }
        for (String file : house.list(ROOT + "/templates", ".yaml")) {
            problems.addAll(template(house, file));
        }
        return problems;
    }

    private static List<String> contentType(House house, String file) {
        Shape shape = new Shape(file);
        Map<String, Object> type = house.map(file);
        shape.only("", type, Types.words("name datasource model"));
        Map<String, Object> source = Values.map(type, "datasource");
        shape.only("datasource", source, Types.words("workspace rootPath namespaces autoCreate nodeTypeDefinition"));
        shape.required("datasource", source, "workspace");
        if (!Boolean.TRUE.equals(source.get("autoCreate"))) {
            shape.note("datasource", "autoCreate must be true, or there is no workspace");
        }
        Map<String, Object> model = Values.map(type, "model");
        shape.only("model", model, Types.words("nodeType properties subModels"));
        shape.required("model", model, "nodeType");
        String prefix = String.valueOf(model.get("nodeType")).replaceAll(":.*", "");
        if (!prefix.equals("mgnl") && !Values.map(source, "namespaces").containsKey(prefix)) {
            shape.note("datasource", "the prefix " + prefix + " must be declared under namespaces");
        }
        Values.named(model.get("properties")).forEach((name, property) -> property(house, shape, name, property));
        return shape.problems();
    }

    private static void property(House house, Shape shape, String name, Map<String, Object> property) {
        String at = "model/" + name;
        shape.only(at, property, Types.words("name type label required i18n multiple options"));
        String type = String.valueOf(property.getOrDefault("type", "String"));
        boolean known = type.startsWith("reference:")
                ? house.has(ROOT + "/contentTypes/" + type.substring("reference:".length()) + ".yaml")
                : Types.PROPERTY_TYPES.contains(type);
        if (!known) {
            shape.note(at, "no type " + type);
        }
    }

    private static List<String> app(House house, String file) {
        Shape shape = new Shape(file);
        Map<String, Object> app = house.map(file);
        String type = baseName(file);
        if (!house.text(file).startsWith("!content-type:" + type + "\n")) {
            shape.note("", "must begin with !content-type:" + type);
        }
        if (!house.has(ROOT + "/contentTypes/" + type + ".yaml")) {
            shape.note("", "there is no content type " + type);
        }
        shape.only("", app, Types.words("name label icon datasource permissions subApps"));
        List.of("name", "label", "icon", "permissions").forEach(key -> shape.required("", app, key));
        shape.only("datasource", Values.map(app, "datasource"), Types.SOURCES.get("jcrDatasource"));
        shape.only("permissions", Values.map(app, "permissions"), Types.words("roles"));
        shape.only("subApps", Values.map(app, "subApps"), Types.words("browser detail"));
        browser(shape, Values.map(app, "subApps", "browser"));
        Map<String, Object> detail = Values.map(app, "subApps", "detail");
        shape.only("detail", detail, Types.words("label form"));
        new FormShape(shape).check("detail/form", Values.map(detail, "form"));
        generated(house, shape, type, Values.map(detail, "form"));
        return shape.problems();
    }

    /**
     * Magnolia makes a field from each property of the content type, and merges it with ours of the same name. What it
     * makes from a multiple property does not fit another type of field, unless ours says {@code !override}.
     */
    private static void generated(House house, Shape shape, String type, Map<String, Object> form) {
        var properties = Values.named(Values.map(house.map(ROOT + "/contentTypes/" + type + ".yaml"), "model")
                .get("properties"));
        String text = house.text(ROOT + "/apps/" + type + ".yaml");
        Values.named(form.get("properties")).forEach((name, field) -> {
            boolean multiple =
                    Boolean.TRUE.equals(properties.getOrDefault(name, Map.of()).get("multiple"));
            if (multiple
                    && !"jcrMultiValueField".equals(field.get("$type"))
                    && !text.matches("(?s).*!override\\s+\\{?\\s*name: " + name + "\\b.*")) {
                shape.note("detail/form/" + name, "needs !override, or Magnolia's generated field shines through");
            }
        });
    }

    private static void browser(Shape shape, Map<String, Object> browser) {
        shape.only("browser", browser, Types.words("label actions actionbar workbench"));
        Values.named(browser.get("actions"))
                .forEach((name, action) -> shape.only(
                        "browser/actions/" + name,
                        action,
                        Types.words("$type label icon catalog command params asynchronous availability")));
        actionbar(
                shape,
                Values.map(browser, "actionbar"),
                Values.named(browser.get("actions")).keySet());
        shape.only("browser/workbench", Values.map(browser, "workbench"), Types.words("contentViews"));
        Values.named(Values.map(browser, "workbench").get("contentViews")).forEach((view, content) -> {
            String at = "browser/" + view;
            shape.only(at, content, shape.ofType(at, content, Types.VIEWS));
            Values.named(content.get("columns"))
                    .forEach((name, column) ->
                            shape.only(at + "/" + name, column, shape.ofType(at + "/" + name, column, Types.COLUMNS)));
        });
    }

    /** Names of actions that an app adds; those that Magnolia generates are in its own action bar already. */
    private static void actionbar(Shape shape, Map<String, Object> actionbar, Set<String> actions) {
        shape.only("browser/actionbar", actionbar, Types.words("defaultAction sections"));
        Values.named(actionbar.get("sections")).forEach((section, content) -> {
            String at = "browser/actionbar/" + section;
            shape.only(at, content, Types.words("name label availability groups"));
            Values.named(content.get("groups")).forEach((group, items) -> {
                shape.only(at + "/" + group, items, Types.words("name items"));
                Values.named(items.get("items")).keySet().stream()
                        .filter(item -> !actions.contains(item))
                        .forEach(item -> shape.note(at + "/" + group, "no action " + item));
            });
        });
    }

    private static List<String> dialog(House house, String file) {
        Shape shape = new Shape(file);
        Map<String, Object> dialog = house.map(file);
        shape.only("", dialog, Types.words("label form actions"));
        shape.required("", dialog, "label");
        new FormShape(shape).check("form", Values.map(dialog, "form"));
        return shape.problems();
    }

    private static List<String> template(House house, String file) {
        Shape shape = new Shape(file);
        Map<String, Object> template = house.map(file);
        shape.only(
                "",
                template,
                Types.words("title description renderType templateScript dialog modelClass visible editable"
                        + " parameters areas autoPopulateFromRequest"));
        List.of("title", "renderType", "templateScript").forEach(key -> shape.required("", template, key));
        String script = String.valueOf(template.get("templateScript"));
        if (!house.has(script)) {
            shape.note("templateScript", "there is no " + script);
        }
        Object dialog = template.get("dialog");
        if (dialog != null && !dialogs(house).contains(dialog.toString())) {
            shape.note("dialog", "there is no " + dialog + ", but " + dialogs(house));
        }
        return shape.problems();
    }

    private static List<String> dialogs(House house) {
        String folder = ROOT + "/dialogs/";
        return house.list(ROOT + "/dialogs", ".yaml").stream()
                .map(file -> "infoportal:" + file.substring(folder.length(), file.length() - ".yaml".length()))
                .collect(Collectors.toList());
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    }
}
