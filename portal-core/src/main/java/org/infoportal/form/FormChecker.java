package org.infoportal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param input by field name; names the form does not know are errors. A composite's value is a map of the same kind,
     *     of several composites a list of them
     * @param viewer who sent it
     */
    public Checked check(Form form, Map<String, ?> input, Viewer viewer) {
        return check(form.fields(), input, "", viewer);
    }

    /** @param prefix of the names in errors: where in the form these fields are */
    private Checked check(List<Field> fields, Map<String, ?> input, String prefix, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : fields) {
            Object raw = field.isInput() ? input.get(field.name()) : null;
            String name = prefix + field.name();
            switch (field.type()) {
                case COMPOSITE -> checkComposite(field, raw, name, viewer, values, errors);
                case MULTI -> checkEntries(field, raw, name, viewer, values, errors);
                default -> checkField(field, orDefault(field, raw), name, viewer, values, errors);
            }
        }
        Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
        input.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldError.of(prefix + printable(name), "infoportal.field.unknown.error"))
                .forEach(errors::add);
        return new Checked(values, errors);
    }

    /** What nobody types has the value that the definition gives it. */
    private static Object orDefault(Field field, Object raw) {
        boolean untyped = field.readOnly() || field.type() == FieldType.HIDDEN;
        return untyped && raw == null && !field.defaultValue().isEmpty() ? field.defaultValue() : raw;
    }

    private void checkField(
            Field field, Object raw, String name, Viewer viewer, Map<String, Object> values, List<FieldError> errors) {
        if (field.type() == FieldType.STATIC) {
            return;
        }
        try {
            Optional<Object> value = FieldValue.of(field, raw);
            if (value.isEmpty()) {
                require(field, name, errors);
                return;
            }
            checkRules(field, value.get());
            checkChoice(field, value.get(), viewer);
            checkFewest(field, value.get());
            values.put(field.name(), value.get());
        } catch (FieldProblem problem) {
            errors.add(new FieldError(name, problem.getMessage(), problem.arguments()));
        }
    }

    private static void require(Field field, String name, List<FieldError> errors) {
        // what nobody can type cannot be missing
        if (field.isInput() && field.required()) {
            errors.add(FieldError.of(name, field.requiredMessage()));
        }
    }

    private void checkComposite(
            Field field, Object raw, String name, Viewer viewer, Map<String, Object> values, List<FieldError> errors) {
        if (isBlank(raw)) {
            require(field, name, errors);
        } else if (raw instanceof Map<?, ?> map) {
            Checked inner = check(field.fields(), named(map), name + ".", viewer);
            errors.addAll(inner.errors());
            values.put(field.name(), inner.values());
        } else {
            errors.add(FieldError.of(name, "infoportal.field.composite.error"));
        }
    }

    private void checkEntries(
            Field field, Object raw, String name, Viewer viewer, Map<String, Object> values, List<FieldError> errors) {
        if (raw != null && !(raw instanceof List<?>)) {
            errors.add(FieldError.of(name, "infoportal.field.composite.error"));
            return;
        }
        List<?> entries = raw == null ? List.of() : (List<?>) raw;
        List<Map<String, Object>> checked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (isBlank(entries.get(i))) {
                continue;
            }
            if (!(entries.get(i) instanceof Map<?, ?> entry)) {
                errors.add(FieldError.of(name, "infoportal.field.composite.error"));
                return;
            }
            Checked inner = check(field.fields(), named(entry), name + "." + i + ".", viewer);
            errors.addAll(inner.errors());
            checked.add(inner.values());
        }
        if (checked.size() > field.maxItems()) {
            errors.add(FieldError.of(name, "infoportal.field.count.error", field.maxItems()));
        } else if (checked.isEmpty()) {
            require(field, name, errors);
        } else if (checked.size() < field.minItems()) {
            errors.add(FieldError.of(name, "infoportal.field.few.error", field.minItems()));
        } else {
            values.put(field.name(), List.copyOf(checked));
        }
    }

    /** Whether nothing was typed: an entry that a page offers and nobody filled in is none. */
    private static boolean isBlank(Object raw) {
        if (raw instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(FormChecker::isBlank);
        }
        if (raw instanceof Collection<?> list) {
            return list.stream().allMatch(FormChecker::isBlank);
        }
        return raw == null || raw instanceof String text && text.isBlank();
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static void checkRules(Field field, Object value) {
        if (field.type() == FieldType.RICH_TEXT) {
            return;
        }
        Field single = field.type() == FieldType.MULTI_VALUE ? field.each() : field;
        List<?> checked = value instanceof List<?> list ? list : List.of(value);
        single.rules().stream()
                .filter(rule -> !checked.stream().allMatch(rule::accepts))
                .findFirst()
                .ifPresent(rule -> {
                    throw new FieldProblem(rule.messageKey(), rule.arguments().toArray());
                });
    }

    private static void checkFewest(Field field, Object value) {
        if (value instanceof List<?> list && list.size() < field.minItems()) {
            throw new FieldProblem("infoportal.field.few.error", field.minItems());
        }
    }

    private void checkChoice(Field outer, Object value, Viewer viewer) {
        Field field = outer.type() == FieldType.MULTI_VALUE ? outer.each() : outer;
        boolean bound = switch (field.type()) {
            case CHECK_BOX_GROUP, RADIO, LINK, ASSET -> true;
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
