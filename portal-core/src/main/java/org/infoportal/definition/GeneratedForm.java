package org.infoportal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The form of a content type whose app nobody has written: what Magnolia's generator makes from the model. Where the
 * portal knows better what a property is for (circles, addresses), its own field stands instead, which keeps its values in
 * the same way.
 */
final class GeneratedForm {

    /** Kept by the portal, never typed. */
    private static final Set<String> KEPT = Set.of("formerSlugs");

    private static final String AUDIENCES = "audiences";
    private static final String SLUG = "slug";

    private GeneratedForm() {}

    static YamlMap of(YamlMap model, Map<String, YamlMap> subModels) {
        List<Map<String, Object>> fields = model.named("properties").stream()
                .filter(property -> !KEPT.contains(property.requiredText("name")))
                .map(property -> field(property, subModels))
                .toList();
        return model.derived("form", Map.of("properties", fields));
    }

    private static Map<String, Object> field(YamlMap property, Map<String, YamlMap> subModels) {
        String name = property.requiredText("name");
        if (AUDIENCES.equals(name)) {
            return audiences();
        }
        if (SLUG.equals(name)) {
            return slug();
        }
        YamlMap subModel = subModels.get(property.text("type", "String"));
        boolean nodes = subModel != null || property.has("options") || isDate(property);
        Map<String, Object> single = subModel == null ? simple(property) : composite(subModel, subModels);
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", property.text("label", name));
        field.put("required", property.flag("required"));
        if (property.flag("multiple")) {
            field.put("$type", nodes ? "jcrMultiField" : "jcrMultiValueField");
            field.put("field", single);
        } else {
            field.putAll(single);
        }
        return field;
    }

    private static Map<String, Object> composite(YamlMap subModel, Map<String, YamlMap> subModels) {
        List<Map<String, Object>> inner = new ArrayList<>();
        for (YamlMap property : subModel.named("properties")) {
            if (subModels.containsKey(property.text("type", "String"))) {
                throw property.problem("type", "sub-models inside sub-models need an app of their own");
            }
            inner.add(field(property, Map.of()));
        }
        return Map.of("$type", "compositeField", "properties", inner);
    }

    private static Map<String, Object> simple(YamlMap property) {
        String type = property.text("type", "String");
        if (property.has("options")) {
            return Map.of("$type", "comboBoxField", "datasource", options(property));
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "long" -> Map.of("$type", "textField", "type", "java.lang.Long");
            case "double" -> Map.of("$type", "textField", "type", "java.lang.Double");
            case "decimal" -> Map.of("$type", "textField", "type", "java.math.BigDecimal");
            case "boolean" -> Map.of("$type", "checkBoxField");
            case "date" -> Map.of("$type", "dateField");
            case "richtext" -> Map.of("$type", "richTextField");
            case "asset" -> Map.of("$type", "damLinkField");
            case "page" -> Map.of("$type", "pageLinkField");
            default ->
                type.startsWith("reference:")
                        ? Map.of("$type", "linkField", "datasource", Map.of("workspace", type.substring(10)))
                        : Map.of("$type", "textField");
        };
    }

    private static Map<String, Object> options(YamlMap property) {
        return Map.of("options", property.values().get("options"));
    }

    private static boolean isDate(YamlMap property) {
        return "date".equalsIgnoreCase(property.text("type", ""));
    }

    private static Map<String, Object> audiences() {
        return Map.of(
                "name", AUDIENCES,
                "$type", "checkBoxGroupField",
                "label", "infoportal.field.audiences.label",
                "description", "infoportal.field.audiences.help",
                "datasource", Map.of("options", audienceOptions()));
    }

    private static List<Map<String, Object>> audienceOptions() {
        return org.infoportal.access.Audiences.ALL.stream()
                .map(audience -> Map.<String, Object>of(
                        "name", audience, "value", audience, "label", "infoportal.audience." + audience))
                .toList();
    }

    private static Map<String, Object> slug() {
        return Map.of(
                "name",
                SLUG,
                "$type",
                "textField",
                "maxLength",
                80,
                "label",
                "infoportal.field.slug.label",
                "description",
                "infoportal.field.slug.help",
                "validators",
                List.of(Map.of(
                        "name", SLUG,
                        "$type", "regexpValidator",
                        "pattern", "[a-z0-9]+(-[a-z0-9]+)*",
                        "errorMessage", "infoportal.field.slug.error")));
    }
}
