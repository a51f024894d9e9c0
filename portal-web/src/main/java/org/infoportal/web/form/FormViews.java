package org.infoportal.web.form;

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
     * @param values by field name: what was typed, or an item's values; for a file what the template shows of it
     */
    public Map<String, Object> of(Form form, Map<String, ?> values, List<FieldError> errors, Caller caller) {
        Locale language = caller.language();
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
        String label = form.find(error.field())
                .map(field -> messages.get(language, field.label()))
                .orElse(error.field());
        return Map.of("field", error.field(), "id", id(error.field()), "label", label, "message", error.message());
    }

    private Map<String, Object> section(
            Form.Section section, Map<String, ?> values, List<Problem.FieldMessage> errors, Caller caller) {
        Map<String, Object> view = new HashMap<>();
        view.put("name", section.name());
        view.put("label", textOrNull(section.label(), caller.language()));
        view.put(
                "fields",
                section.fields().stream()
                        .map(field -> field(field, values.get(field.name()), errors, caller))
                        .toList());
        return view;
    }

    private Map<String, Object> field(Field field, Object value, List<Problem.FieldMessage> errors, Caller caller) {
        Locale language = caller.language();
        List<String> values = texts(value);
        Map<String, Object> view = new HashMap<>();
        view.put("name", field.name());
        view.put("id", id(field.name()));
        view.put("type", type(field));
        view.put("label", messages.get(language, field.label()));
        view.put("help", textOrNull(field.help(), language));
        view.put("buttonLabel", textOrNull(field.buttonLabel(), language));
        view.put("required", field.required());
        view.put("maxLength", takesText(field) ? field.maxLength() : null);
        view.put("rows", field.rows());
        view.put("autocomplete", field.autocomplete().isEmpty() ? null : field.autocomplete());
        view.put("inputMode", field.type() == FieldType.NUMBER ? "numeric" : null);
        view.put("value", field.type() == FieldType.PASSWORD ? "" : String.join("\n", values));
        view.put("values", field.type() == FieldType.PASSWORD ? List.of() : values);
        if (field.type() == FieldType.UPLOAD) {
            view.put("file", value instanceof Map ? value : null);
            view.putAll(fileLabels.rules(field.files(), language));
        }
        view.put("options", options(field, values, caller));
        view.put(
                "error",
                errors.stream()
                        .filter(error -> error.field().equals(field.name()))
                        .map(Problem.FieldMessage::message)
                        .findFirst()
                        .orElse(null));
        return view;
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
            case NUMBER -> "number";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case CHECK_BOX -> "checkbox";
            case CHECK_BOX_GROUP -> "checkboxes";
            case RADIO -> "radio";
            case COMBO_BOX -> field.freeText() ? "combo" : "select";
            case LINK -> "select";
            case MULTI_VALUE -> "multi";
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
        return Optional.ofNullable(value).map(String::valueOf).map(List::of).orElse(List.of());
    }

    private String textOrNull(String key, Locale language) {
        return key.isEmpty() ? null : messages.get(language, key);
    }

    private static String id(String field) {
        return "f-" + field;
    }
}
