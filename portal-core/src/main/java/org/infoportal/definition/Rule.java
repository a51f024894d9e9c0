package org.infoportal.definition;

import java.util.regex.Pattern;

/**
 * A validator of a field.
 *
 * @param pattern what the whole value must match
 * @param messageKey what the reader is told if it does not
 */
public record Rule(Pattern pattern, String messageKey) {

    /** Deliberately wide: one @, no blanks, a dot in the domain; whether an address exists, only a mail can tell. */
    private static final String EMAIL =
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}";

    static Rule of(YamlMap validator) {
        String type = validator.requiredText("$type");
        return switch (type) {
            case "emailValidator" ->
                new Rule(Pattern.compile(EMAIL), validator.text("errorMessage", "infoportal.field.email.error"));
            case "regexpValidator" ->
                new Rule(
                        Pattern.compile(validator.requiredText("pattern")),
                        validator.text("errorMessage", "infoportal.field.pattern.error"));
            default -> throw validator.problem("$type", "unknown validator " + type);
        };
    }
}
