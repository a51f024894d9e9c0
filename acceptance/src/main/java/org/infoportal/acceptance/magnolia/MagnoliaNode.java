package org.infoportal.acceptance.magnolia;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.FileInput;
import org.infoportal.acceptance.support.Words;

/** Nodes and properties as Magnolia's REST API wants them. */
final class MagnoliaNode {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private MagnoliaNode() {}

    /** A content item; its node type bears the name of its content type. */
    static Map<String, Object> of(String type, String name, Map<String, ?> fields) {
        return node("ip:" + type, name, fields);
    }

    static Map<String, Object> node(String nodeType, String name, Map<String, ?> fields) {
        List<Map<String, Object>> properties = withoutFiles(fields).entrySet().stream()
                .map(field -> property(field.getKey(), field.getValue()))
                .toList();
        return Map.of("name", name, "type", nodeType, "properties", properties);
    }

    static Map<String, FileInput> files(Map<String, ?> fields) {
        Map<String, FileInput> files = new LinkedHashMap<>();
        fields.forEach((name, value) -> FileInput.of(value).ifPresent(file -> files.put(name, file)));
        return files;
    }

    private static Map<String, ?> withoutFiles(Map<String, ?> fields) {
        Map<String, Object> others = new LinkedHashMap<>(fields);
        others.values().removeIf(value -> FileInput.of(value).isPresent());
        return others;
    }

    /** What Magnolia's upload field leaves: the portal looks at it when it is published. */
    static Map<String, Object> file(String field, FileInput file) {
        return Map.of(
                "name",
                field,
                "type",
                "mgnl:resource",
                "properties",
                List.of(
                        property("fileName", "String", file.name()),
                        property("extension", "String", file.name().replaceFirst(".*\\.", "")),
                        property("jcr:mimeType", "String", "application/octet-stream"),
                        property("size", "Long", String.valueOf(file.content().length)),
                        property("jcr:data", "Binary", Base64.getEncoder().encodeToString(file.content()))));
    }

    private static Map<String, Object> property(String name, String type, String value) {
        return Map.of("name", name, "type", type, "multiple", false, "values", List.of(value));
    }

    private static Map<String, Object> property(String name, Object value) {
        List<String> values = value instanceof Collection<?> several
                ? several.stream().map(Objects::toString).toList()
                : List.of(value.toString());
        return Map.of("name", name, "type", typeOf(value), "multiple", value instanceof Collection, "values", values);
    }

    private static String typeOf(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return "Long";
        }
        if (value instanceof Boolean) {
            return "Boolean";
        }
        return value instanceof String text && DAY.matcher(text).matches() ? "Date" : "String";
    }

    /**
     * A readable name for a new node, as Magnolia makes it from the field that its app names. Where several may have the
     * same, Magnolia numbers them.
     */
    static String nameFor(Map<String, ?> fields) {
        String title = Stream.of("slug", "question", "title", "term")
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseGet(() -> fields.get("key") + " " + Words.unique());
        return Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
