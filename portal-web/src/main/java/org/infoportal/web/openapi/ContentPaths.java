package org.infoportal.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.infoportal.content.PublicProperties;
import org.infoportal.definition.ContentType;

/** Describes the calls that edit or read content: once for any type, and once for each type that the light module defines. */
final class ContentPaths {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ITEM = "-item";
    private static final String LIST = "-list";
    private static final String ANY = "content";
    private static final String PUBLIC = "public-";

    private final Collection<String> types;
    private final String prefix;

    private ContentPaths(Collection<String> types, String prefix) {
        this.types = types;
        this.prefix = prefix;
    }

    /** Calls that edit, and show what editors see. */
    static ContentPaths ofDesk(Collection<String> types) {
        return new ContentPaths(types, "");
    }

    /** Calls that show what readers see. */
    static ContentPaths ofReaders(Collection<String> types) {
        return new ContentPaths(types, PUBLIC);
    }

    /** @param path with {@code {type}} in it */
    void add(ObjectNode paths, String path, JsonNode operations) {
        describeAnswers(paths, path, ANY);
        for (JsonNode operation : paths.path(path)) {
            for (JsonNode parameter : operation.path("parameters")) {
                if ("type".equals(parameter.path("name").asText())) {
                    ArrayNode names = ((ObjectNode) parameter)
                            .withObjectProperty("schema")
                            .putArray("enum");
                    types.forEach(names::add);
                }
            }
        }
        for (String type : types) {
            String typed = path.replace(OpenApi.TYPE, type);
            ObjectNode described = OpenApi.described(operations, "-" + type);
            described.forEach(ContentPaths::removeTypeParameter);
            paths.set(typed, described);
            describeAnswers(paths, typed, type);
            OpenApi.setBody(paths, typed, "put", type);
            if (path.endsWith(OpenApi.TYPE)) {
                OpenApi.setBody(paths, typed, "post", type);
            }
        }
    }

    /** What an item looks like, for each type and for any. */
    static void addSchemas(ObjectNode schemas, Collection<String> types) {
        ObjectNode any = schemas.putObject(ANY + ITEM);
        ArrayNode choices = any.putArray("anyOf");
        for (String type : types) {
            ObjectNode item = schemas.putObject(type + ITEM).put("type", "object");
            ObjectNode properties = schemas.path(type).path("properties").deepCopy();
            for (String name : List.of("id", "slug", "state", "modifiedBy")) {
                properties.putObject(name).put("type", "string");
            }
            for (String name : List.of("created", "modified")) {
                properties.putObject(name).put("type", "string").put("format", "date-time");
            }
            properties.putObject("revision").put("type", "integer").put("format", "int64");
            properties.set("editorial", editorial());
            properties
                    .putObject("allowed")
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "string");
            item.set("properties", properties);
            addList(schemas, type);
            choices.addObject().put("$ref", SCHEMAS + type + ITEM);
        }
        addList(schemas, ANY);
    }

    /** What editors keep about an item. */
    private static ObjectNode editorial() {
        ObjectNode editorial = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = editorial.putObject("properties");
        properties.putObject("live").put("type", "boolean");
        for (String name : List.of("owner", "assignee", "comment", "commentBy")) {
            properties.putObject(name).put("type", "string");
        }
        properties
                .putObject("contributors")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        for (String name : List.of("publishAt", "unpublishAt")) {
            properties
                    .putObject(name)
                    .put("type", "string")
                    .put("format", "date-time")
                    .put("nullable", true);
        }
        return editorial;
    }

    /** What readers see of an item, for each type and for any. */
    static void addPublicSchemas(ObjectNode schemas, Collection<ContentType> types) {
        ArrayNode choices = schemas.putObject(PUBLIC + ANY + ITEM).putArray("anyOf");
        for (ContentType type : types) {
            String name = PUBLIC + type.name();
            ObjectNode properties =
                    schemas.putObject(name + ITEM).put("type", "object").putObject("properties");
            for (String text : List.of("id", "slug", "title")) {
                properties.putObject(text).put("type", "string");
            }
            ObjectNode typed = (ObjectNode) schemas.path(type.name()).path("properties");
            PublicProperties.of(type).stream()
                    .filter(property -> !properties.has(property.name()) && typed.has(property.name()))
                    .forEach(property -> properties.set(property.name(), typed.get(property.name())));
            properties.putObject("updated").put("type", "string").put("format", "date-time");
            addList(schemas, name);
            choices.addObject().put("$ref", SCHEMAS + name + ITEM);
        }
        addList(schemas, PUBLIC + ANY);
    }

    private static void addList(ObjectNode schemas, String type) {
        ObjectNode properties =
                schemas.putObject(type + LIST).put("type", "object").putObject("properties");
        properties.putObject("items").put("type", "array").putObject("items").put("$ref", SCHEMAS + type + ITEM);
        properties.putObject("total").put("type", "integer");
    }

    private void describeAnswers(ObjectNode paths, String path, String type) {
        boolean all = path.endsWith("/" + type) || path.endsWith(OpenApi.TYPE);
        paths.path(path).properties().forEach(operation -> {
            if (!"delete".equals(operation.getKey())) {
                String schema = prefix + type + (all && "get".equals(operation.getKey()) ? LIST : ITEM);
                for (String status : List.of("200", "201")) {
                    if (operation.getValue().path("responses").path(status) instanceof ObjectNode response) {
                        ObjectNode content = JsonNodeFactory.instance.objectNode();
                        content.putObject(MediaType.APPLICATION_JSON)
                                .putObject("schema")
                                .put("$ref", SCHEMAS + schema);
                        response.set("content", content);
                    }
                }
            }
        });
    }

    private static void removeTypeParameter(JsonNode operation) {
        var parameters = operation.path("parameters").elements();
        while (parameters.hasNext()) {
            if ("type".equals(parameters.next().path("name").asText())) {
                parameters.remove();
            }
        }
    }
}
