package org.infoportal.magnolia.checks;

import java.util.Map;

/** The form of an app or a dialog. */
final class FormShape {

    private final Shape shape;

    FormShape(Shape shape) {
        this.shape = shape;
    }

    void check(String at, Map<String, Object> form) {
        shape.only(at, form, Types.words("properties layout"));
        Map<String, Map<String, Object>> fields = Values.named(form.get("properties"));
        if (fields.isEmpty()) {
            shape.note(at, "a form needs fields");
        }
        fields.forEach((name, field) -> field(at + "/" + name, field, true));
        Map<String, Object> layout = Values.map(form, "layout");
        if (!layout.isEmpty()) {
            shape.only(at + "/layout", layout, shape.ofType(at + "/layout", layout, Types.LAYOUTS));
            Values.named(layout.get("tabs")).forEach((name, tab) -> tab(at + "/layout/" + name, tab, fields));
        }
    }

    private void tab(String at, Map<String, Object> tab, Map<String, Map<String, Object>> fields) {
        shape.only(at, tab, Types.words("name label fields"));
        Values.named(tab.get("fields")).keySet().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> shape.note(at, "there is no field " + field));
    }

    private void field(String at, Map<String, Object> field, boolean outer) {
        shape.only(at, field, shape.ofType(at, field, Types.FIELDS));
        if (outer) {
            shape.required(at, field, "name");
            shape.required(at, field, "label");
        }
        Values.named(field.get("validators"))
                .forEach((name, validator) -> shape.only(
                        at + "/" + name, validator, shape.ofType(at + "/" + name, validator, Types.VALIDATORS)));
        Map<String, Object> source = Values.map(field, "datasource");
        if (!source.isEmpty()) {
            shape.only(at + "/datasource", source, shape.ofType(at + "/datasource", source, Types.SOURCES));
            Values.named(source.get("options"))
                    .forEach((name, option) -> shape.only(at + "/datasource/" + name, option, Types.OPTION));
        }
        Values.named(field.get("properties")).forEach((name, part) -> field(at + "/" + name, part, true));
        if ("compositeField".equals(field.get("$type"))
                && Values.map(field, "itemProvider").isEmpty()) {
            shape.note(at, "without itemProvider its values land in the item itself");
        }
        Map<String, Object> inner = Values.map(field, "field");
        if (!inner.isEmpty()) {
            field(at + "/field", inner, false);
        }
    }
}
