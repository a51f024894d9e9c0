package org.infoportal.error;

import java.util.List;

/**
 * Something wrong with one field.
 *
 * @param field name of the field, as in the form and in JSON
 * @param messageKey key in the light module's bundles
 * @param arguments for the message's placeholders
 */
public record FieldError(String field, String messageKey, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String messageKey, Object... arguments) {
        return new FieldError(field, messageKey, List.of(arguments));
    }
}
