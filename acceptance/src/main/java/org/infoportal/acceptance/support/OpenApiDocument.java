package org.infoportal.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an OpenAPI description. Paths are those below {@code api/v1}, with {@code {}} for every parameter. */
public record OpenApiDocument(JsonNode root) {

    /** The description of one call. A parameter of the description covers every name at its place. */
    public JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> entry : root.path("paths").properties()) {
            if (path.matches(normal(entry.getKey()).replace("{}", "[^/]+"))
                    && entry.getValue().has(method)) {
                return entry.getValue().path(method);
            }
        }
        throw new AssertionError(method + " " + path + " is not described");
    }

    /** Where a client of the document that was read from {@code source} would call {@code path}. */
    public URI address(URI source, String path) {
        String described = root.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> normal(key).equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not described"));
        String server = root.path("servers").path(0).path("url").asText("/").replaceAll("/$", "");
        return source.resolve(server + "/" + described.replaceAll("^/", ""));
    }

    /** Paths that can be called as they stand. */
    public List<String> pathsWithoutParameters(String method) {
        return root.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(method))
                .map(entry -> normal(entry.getKey()))
                .filter(path -> !path.contains("{"))
                .toList();
    }

    private static String normal(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").replaceAll("^/?(api/v1/)?", "");
    }

    /** The schema of an answer, whatever its media type. */
    public JsonNode schema(String method, String path, String status) {
        JsonNode responses = operation(method, path).path("responses");
        JsonNode response = resolve(responses.has(status) ? responses.path(status) : responses.path("default"));
        for (JsonNode media : response.path("content")) {
            return media.path("schema");
        }
        throw new AssertionError(method + " " + path + " -> " + status + " has no schema");
    }

    /** Properties of {@code value} that the schema does not know. */
    public List<String> undescribed(JsonNode schema, JsonNode value, String where) {
        JsonNode resolved = resolve(schema);
        List<String> unknown = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> unknown.addAll(undescribed(resolved.path("items"), element, where + "[]")));
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode described = property(resolved, property.getKey());
            String name = where + "." + property.getKey();
            if (described.isMissingNode()) {
                unknown.add(name);
            } else {
                unknown.addAll(undescribed(described, property.getValue(), name));
            }
        }
        return unknown.stream().distinct().toList();
    }

    private JsonNode property(JsonNode schema, String name) {
        JsonNode own = schema.path("properties").path(name);
        if (!own.isMissingNode()) {
            return own;
        }
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            for (JsonNode part : schema.path(combination)) {
                JsonNode found = property(resolve(part), name);
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return schema.path("additionalProperties");
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode present = node;
        while (present.has("$ref")) {
            present = root.at(present.path("$ref").asText().substring(1));
        }
        return present;
    }
}
