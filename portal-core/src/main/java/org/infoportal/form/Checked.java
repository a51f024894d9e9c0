package org.infoportal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/**
 * What came of checking a form.
 *
 * @param values the good values by field name, in their own types; a field left empty is absent
 * @param errors what is wrong, in the order of the fields
 */
public record Checked(Map<String, Object> values, List<FieldError> errors) {

    public Checked {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    /** The value of a text field; empty if it was left empty. */
    public String text(String field) {
        return String.valueOf(values.getOrDefault(field, ""));
    }

    /** The values of a field that takes several; empty if it was left empty. */
    public List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** @throws InvalidException if anything is wrong */
    public Checked orThrow() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return this;
    }
}
