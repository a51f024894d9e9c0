package org.infoportal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;

/**
 * Checks what was typed or sent against a form's definition. Takes HTML forms (all values are texts) and JSON (typed
 * values) alike.
 */
public final class FormChecker {

    private final Choices choices;

    public FormChecker(Choices choices) {
        this.choices = choices;
    }

    /**
     * @param input by field name; names the form does not know are errors
     * @param viewer who sent it
     */
    public Checked check(Form form, Map<String, ?> input, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : form.fields()) {
            checkField(field, input.get(field.name()), viewer, values, errors);
        }
        input.keySet().stream()
                .filter(name -> form.find(name).isEmpty())
                .map(name -> FieldError.of(printable(name), "infoportal.field.unknown.error"))
                .forEach(errors::add);
        return new Checked(values, errors);
    }

    private void checkField(
            Field field, Object raw, Viewer viewer, Map<String, Object> values, List<FieldError> errors) {
        try {
            Optional<Object> value = FieldValue.of(field, raw);
            if (value.isEmpty()) {
                if (field.required()) {
                    errors.add(FieldError.of(field.name(), field.requiredMessage()));
                }
                return;
            }
            checkText(field, value.get());
            checkChoice(field, value.get(), viewer);
            values.put(field.name(), value.get());
        } catch (FieldProblem problem) {
            errors.add(new FieldError(field.name(), problem.getMessage(), problem.arguments()));
        }
    }

    private static void checkText(Field field, Object value) {
        if (!(value instanceof String text) || field.type() == FieldType.RICH_TEXT) {
            return;
        }
        field.rules().stream()
                .filter(rule -> !rule.pattern().matcher(text).matches())
                .findFirst()
                .ifPresent(rule -> {
                    throw new FieldProblem(rule.messageKey());
                });
    }

    private void checkChoice(Field field, Object value, Viewer viewer) {
        boolean bound = switch (field.type()) {
            case CHECK_BOX_GROUP, RADIO, LINK -> true;
            case COMBO_BOX -> !field.freeText();
            default -> false;
        };
        if (!bound) {
            return;
        }
        List<String> known =
                choices.of(field, viewer).stream().map(option -> option.value()).toList();
        List<?> chosen = value instanceof List<?> list ? list : List.of(value);
        for (Object choice : chosen) {
            if (!known.contains(choice)) {
                throw new FieldProblem("infoportal.field.choice.error");
            }
        }
    }

    /** A name sent by a stranger goes back to her only as harmless text. */
    private static String printable(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return safe.length() > 60 ? safe.substring(0, 60) : safe;
    }
}
