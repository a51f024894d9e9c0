package org.infoportal.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.accreditation.Functions;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;
import org.infoportal.definition.Option;
import org.infoportal.error.FieldError;
import org.infoportal.form.Choices;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.file.FileLabels;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Problem;
import org.infoportal.web.http.Problems;
import org.infoportal.web.view.Messages;

/** Prepares forms for the template that draws them: labels in the reader's language, what was typed, what is wrong. */
public final class FormViews {

    /** How many empty entries stand below the others, for who has no JavaScript. */
    private static final int SPARE_ENTRIES = 2;

    private final Choices choices;
    private final Messages messages;
    private final Problems problems;
    private final FunctionLabels functions;
    private final FileLabels fileLabels;

    public FormViews(Choices choices, Messages messages, Problems problems, FunctionLabels functions) {
        this.choices = choices;
        this.messages = messages;
        this.problems = problems;
        this.functions = functions;
        this.fileLabels = new FileLabels(messages);
    }

    /**
     * A form for a template.
     *
     * @param given by field name: what was typed, or an item's values; for a file what the template shows of it
     */
    public Map<String, Object> of(Form form, Map<String, ?> given, List<FieldError> errors, Caller caller) {
        Locale language = caller.language();
        // nothing typed and nothing kept: a new one
        Map<String, ?> values = given.isEmpty() ? form.defaults() : given;
        List<Problem.FieldMessage> wrong = problems.fields(errors, language);
        return Map.of(
                "multipart",
                form.fields().stream().anyMatch(field -> field.type() == FieldType.UPLOAD),
                "errors",
                wrong.stream().map(error -> summary(form, error, language)).toList(),
                "sections",
                form.sections().stream()
                        .map(section -> section(section, values, wrong, caller))
                        .toList());
    }

    private Map<String, Object> summary(Form form, Problem.FieldMessage error, Locale language) {
        String label = label(form, error.field(), language);
        return Map.of("field", error.field(), "id", id(error.field()), "label", label, "message", error.message());
    }

    /** Inside composites, all the way down: "Abweichungen 1, Gesetz". */
    private String label(Form form, String path, Locale language) {
        Optional<Field> field = form.findByPath(path);
        if (field.isEmpty() || !path.contains(".")) {
            return field.map(f -> messages.get(language, f.label())).orElse(path);
        }
        String[] steps = path.split("[.]");
        String outer = messages.get(language, form.find(steps[0]).orElseThrow().label());
        boolean entry = steps[1].matches("\\d+");
        String number = entry ? " " + (Integer.parseInt(steps[1]) + 1) : "";
        return outer + number + ", " + messages.get(language, field.get().label());
    }

    private Map<String, Object> section(
            Form.Section section, Map<String, ?> values, List<Problem.FieldMessage> errors, Caller caller) {
        Map<String, Object> view = new HashMap<>();
        view.put("name", section.name());
        view.put("label", textOrNull(section.label(), caller.language()));
        view.put(
                "fields",
                section.fields().stream()
                        .map(field -> field(field, field.name(), values.get(field.name()), errors, caller))
                        .toList());
        return view;
    }

    /** @param name of the control: the field's own, and before it where the field is */
    private Map<String, Object> field(
            Field field, String name, Object value, List<Problem.FieldMessage> errors, Caller caller) {
        Locale language = caller.language();
        List<String> values = texts(value);
        Map<String, Object> view = new HashMap<>();
        view.put("name", name);
        view.put("id", id(name));
        view.put("type", type(field));
        view.put("label", messages.get(language, field.label()));
        view.put("help", textOrNull(field.help(), language));
        view.put("buttonLabel", textOrNull(field.buttonLabel(), language));
        view.put("required", field.required() && field.isInput());
        view.put("readOnly", !field.isInput());
        view.put("placeholder", textOrNull(field.placeholder(), language));
        view.put("maxLength", takesText(field) ? field.maxLength() : null);
        view.put("rows", field.rows());
        view.put("autocomplete", field.autocomplete().isEmpty() ? null : field.autocomplete());
        view.put("inputMode", inputMode(field));
        view.put("value", value(field, values, language));
        view.put("values", field.type() == FieldType.PASSWORD ? List.of() : values);
        if (field.type() == FieldType.UPLOAD) {
            view.put("file", value instanceof Map ? value : null);
            view.putAll(fileLabels.rules(field.files(), language));
        }
        view.put("options", options(field, values, caller));
        addInner(view, field, name, value, errors, caller);
        view.put(
                "error",
                errors.stream()
                        .filter(error -> error.field().equals(name))
                        .map(Problem.FieldMessage::message)
                        .findFirst()
                        .orElse(null));
        return view;
    }

    private String value(Field field, List<String> values, Locale language) {
        if (field.type() == FieldType.STATIC
                && values.isEmpty()
                && !field.defaultValue().isEmpty()) {
            return messages.get(language, field.defaultValue());
        }
        return field.type() == FieldType.PASSWORD ? "" : String.join("\n", values);
    }

    private static String inputMode(Field field) {
        return switch (field.type()) {
            case NUMBER -> "numeric";
            case DECIMAL -> "decimal";
            default -> null;
        };
    }

    /** What is inside a composite; of several, each entry, and some empty ones to write into. */
    private void addInner(
            Map<String, Object> view,
            Field field,
            String name,
            Object value,
            List<Problem.FieldMessage> errors,
            Caller caller) {
        if (field.type() == FieldType.COMPOSITE) {
            view.put("fields", inner(field, name, value, errors, caller));
        } else if (field.type() == FieldType.MULTI) {
            List<?> given = value instanceof List<?> list ? list : List.of();
            int spare = Math.min(SPARE_ENTRIES, Math.max(0, field.maxItems() - given.size()));
            List<Map<String, Object>> entries = new ArrayList<>();
            for (int i = 0; i < given.size() + spare; i++) {
                Object entry = i < given.size() ? given.get(i) : Map.of();
                String path = name + "." + i;
                entries.add(Map.of(
                        "name",
                        path,
                        "id",
                        id(path),
                        "number",
                        i + 1,
                        "spare",
                        i >= given.size(),
                        "fields",
                        inner(field, path, entry, errors, caller)));
            }
            view.put("entries", entries);
        } else if (field.type() == FieldType.MULTI_VALUE && !field.isListOfTexts()) {
            view.put("each", each(field, name, value, errors, caller));
        }
    }

    private List<Map<String, Object>> inner(
            Field field, String name, Object value, List<Problem.FieldMessage> errors, Caller caller) {
        Map<?, ?> values = value instanceof Map<?, ?> map ? map : Map.of();
        return field.fields().stream()
                .map(f -> field(f, name + "." + f.name(), values.get(f.name()), errors, caller))
                .toList();
    }

    /** One control for each of several values, and some empty ones; all of one name. */
    private List<Map<String, Object>> each(
            Field field, String name, Object value, List<Problem.FieldMessage> errors, Caller caller) {
        List<Object> given = new ArrayList<>(value instanceof Collection<?> list ? list : texts(value));
        int spare = Math.min(SPARE_ENTRIES, Math.max(0, field.maxItems() - given.size()));
        for (int i = 0; i < spare; i++) {
            given.add("");
        }
        List<Map<String, Object>> controls = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Map<String, Object> control = field(field.each(), name, given.get(i), List.of(), caller);
            control.put("id", i == 0 ? id(name) : id(name) + "-" + (i + 1));
            control.put("required", false);
            control.put("label", messages.get(caller.language(), field.label()) + " " + (i + 1));
            controls.add(control);
        }
        return controls;
    }

    private List<Map<String, Object>> options(Field field, List<String> chosen, Caller caller) {
        return choices.of(field, caller.viewer()).stream()
                .map(option -> Map.<String, Object>of(
                        // what is picked from the list of a free text is the text itself
                        "value", field.freeText() ? messages.get(caller.language(), option.label()) : option.value(),
                        "label", label(field, option, caller.language()),
                        "selected", chosen.contains(option.value())))
                .toList();
    }

    private String label(Field field, Option option, Locale language) {
        // editors name functions in several languages
        return Functions.TYPE.equals(field.options().workspace())
                ? functions.of(option.value(), language)
                : messages.get(language, option.label());
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case TEXT -> field.rows() > 1 ? "textarea" : "email".equals(field.autocomplete()) ? "email" : "text";
            case RICH_TEXT -> "richtext";
            case PASSWORD -> "password";
            case NUMBER, DECIMAL -> "number";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case CHECK_BOX -> "checkbox";
            case CHECK_BOX_GROUP -> "checkboxes";
            case RADIO -> "radio";
            case COMBO_BOX -> field.freeText() ? "combo" : "select";
            case LINK, ASSET -> "select";
            case MULTI_VALUE -> field.isListOfTexts() ? "multi" : "each";
            case COMPOSITE -> "composite";
            case MULTI -> "entries";
            case UPLOAD -> "upload";
            case HIDDEN -> "hidden";
            case STATIC -> "static";
        };
    }

    private static boolean takesText(Field field) {
        return switch (field.type()) {
            case TEXT, RICH_TEXT, PASSWORD -> true;
            case COMBO_BOX -> field.freeText();
            default -> false;
        };
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(number.toPlainString());
        }
        return Optional.ofNullable(value).map(String::valueOf).map(List::of).orElse(List.of());
    }

    private String textOrNull(String key, Locale language) {
        return key.isEmpty() ? null : messages.get(language, key);
    }

    private static String id(String field) {
        return "f-" + field.replace('.', '-');
    }
}
