package org.infoportal.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.infoportal.definition.Definitions;
import org.infoportal.web.http.Problem;

/**
 * The description of the API: the parts made from the resources at build time, and the bodies that the light module
 * defines, as they are now.
 */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApi {

    /** Where the build puts the part of this module. */
    public static final String WEB_PART = "/org/infoportal/web/openapi.json";

    private static final String API = "/api/v1";
    static final String TYPE = "{type}";

    private final List<String> parts;
    private final Definitions definitions;
    private final ObjectMapper mapper;

    /** @param parts class path resources, each an OpenAPI document */
    public OpenApi(List<String> parts, Definitions definitions, ObjectMapper mapper) {
        this.parts = List.copyOf(parts);
        this.definitions = definitions;
        this.mapper = mapper;
    }

    @GET
    public String get(@Context UriInfo uri) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.1");
        document.putObject("info").put("title", "Infoportal").put("version", "v1");
        String base = uri.getBaseUri().getPath().replaceFirst("/$", "");
        if (!base.isEmpty()) {
            // at the root, leaving it out says the same
            document.putArray("servers").addObject().put("url", base);
        }
        ObjectNode paths = document.putObject("paths");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        for (String part : parts) {
            JsonNode read = read(part);
            read.path("paths").fields().forEachRemaining(path -> addPath(paths, path.getKey(), path.getValue()));
            schemas.setAll((ObjectNode) read.path("components").path("schemas"));
        }
        schemas.remove("Page");
        addSchemas(schemas);
        setBody(paths, API + "/registrations", "post", "registration");
        setBody(paths, API + "/accreditations/{id}/decision", "post", "decision");
        setBody(paths, API + "/session", "post", "login");
        return document.toString();
    }

    private void addPath(ObjectNode paths, String path, JsonNode operations) {
        if (!path.startsWith(API)) {
            return;
        }
        paths.set(path, described(operations, ""));
        if (path.contains(TYPE)) {
            var types = definitions.contentTypes().keySet();
            ContentPaths content =
                    path.startsWith(API + "/content/") ? ContentPaths.ofReaders(types) : ContentPaths.ofDesk(types);
            content.add(paths, path, operations);
        }
    }

    /** The good answer gets its status, and every call may end with a problem. */
    static ObjectNode described(JsonNode operations, String type) {
        ObjectNode copy = operations.deepCopy();
        copy.forEach(operation -> {
            ObjectNode object = (ObjectNode) operation;
            object.put("operationId", object.path("operationId").asText() + type);
            ObjectNode responses = object.withObjectProperty("responses");
            JsonNode good = responses.remove("default");
            if (good != null) {
                responses.set("200", ((ObjectNode) good).put("description", "Done"));
            }
            ObjectNode problem = responses.putObject("default").put("description", "Not done; the body says why");
            problem.putObject("content")
                    .putObject(Problem.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/problem");
        });
        return copy;
    }

    static void setBody(ObjectNode paths, String path, String method, String schema) {
        if (paths.path(path).path(method) instanceof ObjectNode operation) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("required", true);
            body.putObject("content")
                    .putObject(MediaType.APPLICATION_JSON)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + schema);
            operation.set("requestBody", body);
        }
    }

    private void addSchemas(ObjectNode schemas) {
        definitions.contentTypes().forEach((name, type) -> schemas.set(name, FormSchemas.of(type.form())));
        ContentPaths.addSchemas(schemas, definitions.contentTypes().keySet());
        ContentPaths.addPublicSchemas(schemas, definitions.contentTypes().values());
        schemas.set("registration", FormSchemas.of(definitions.getForm("registration")));
        ObjectNode decision = FormSchemas.of(definitions.getForm("accreditation"));
        decision.withObjectProperty("properties").set("decision", text("accredit", "send-back", "reject", "revoke"));
        decision.putArray("required").add("decision");
        schemas.set("decision", decision);
        ObjectNode login = JsonNodeFactory.instance.objectNode().put("type", "object");
        login.putObject("properties").<ObjectNode>set("identifier", text()).set("password", text());
        login.putArray("required").add("identifier").add("password");
        schemas.set("login", login);
        schemas.set("problem", problem());
    }

    private static ObjectNode problem() {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        properties
                .<ObjectNode>set("type", text())
                .<ObjectNode>set("title", text())
                .set("detail", text());
        properties.putObject("status").put("type", "integer");
        properties.set("traceId", text());
        ObjectNode error = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        error.putObject("properties").<ObjectNode>set("field", text()).set("message", text());
        return problem;
    }

    private static ObjectNode text(String... values) {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        if (values.length > 0) {
            var choices = text.putArray("enum");
            List.of(values).forEach(choices::add);
        }
        return text;
    }

    private JsonNode read(String part) {
        try (InputStream in = OpenApi.class.getResourceAsStream(part)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
