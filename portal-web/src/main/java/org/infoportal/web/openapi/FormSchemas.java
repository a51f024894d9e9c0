package org.infoportal.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;

/** JSON schemas of the light module's forms, so that a field stands in one YAML file only. */
final class FormSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormSchemas() {}

    static ObjectNode of(Form form) {
        return of(form.fields());
    }

    private static ObjectNode of(List<Field> fields) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Field field : fields) {
            if (field.type() == FieldType.STATIC) {
                continue;
            }
            properties.set(field.name(), describe(field));
            if (field.required() && field.isInput()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode of(Field field) {
        return switch (field.type()) {
            case CHECK_BOX -> JSON.objectNode().put("type", "boolean");
            case NUMBER -> JSON.objectNode().put("type", "integer").put("format", "int64");
            case DATE -> JSON.objectNode().put("type", "string").put("format", "date");
            case DATE_TIME -> JSON.objectNode().put("type", "string").put("format", "date-time");
            case DECIMAL -> JSON.objectNode().put("type", "number");
            case CHECK_BOX_GROUP -> list(text(field));
            case MULTI_VALUE -> list(of(field.each()));
            case COMPOSITE -> of(field.fields());
            case MULTI -> list(of(field.fields()));
            case UPLOAD -> file();
            default -> text(field);
        };
    }

    private static ObjectNode describe(Field field) {
        ObjectNode schema = of(field);
        return field.readOnly() ? schema.put("readOnly", true) : schema;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    /** Shown as an object; sent as a text. */
    private static ObjectNode file() {
        ObjectNode file = JSON.objectNode().put("type", "object");
        ObjectNode properties = file.putObject("properties");
        for (String name : new String[] {"name", "type", "version"}) {
            properties.putObject(name).put("type", "string");
        }
        for (String name : new String[] {"size", "width", "height"}) {
            properties.putObject(name).put("type", "integer").put("format", "int64");
        }
        ObjectNode either = JSON.objectNode()
                .put(
                        "description",
                        "A file. To set it, send the value that its upload gave; the object, or nothing, keeps it;"
                                + " an empty text removes it.");
        either.putArray("oneOf").add(file).add(JSON.objectNode().put("type", "string"));
        return either;
    }

    private static ObjectNode text(Field field) {
        ObjectNode text = JSON.objectNode().put("type", "string");
        boolean bound = !field.options().fixed().isEmpty() && !field.freeText();
        if (bound) {
            // editors may publish others beside or instead of these: a list that is open to the future
            ArrayNode values = text.putArray(field.options().workspace().isEmpty() ? "enum" : "x-extensible-enum");
            field.options().fixed().forEach(option -> values.add(option.value()));
        } else {
            text.put("maxLength", field.maxLength());
        }
        if (field.type() == FieldType.RICH_TEXT) {
            text.put("format", "html");
        }
        return text;
    }
}
