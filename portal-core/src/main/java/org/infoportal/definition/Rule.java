package org.infoportal.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A validator of a field: what a value that is otherwise good must fulfil as well. */
public sealed interface Rule {

    /** What the reader is told if the value does not fulfil it. */
    String messageKey();

    /** What the message names. */
    default List<Object> arguments() {
        return List.of();
    }

    /** @param value of the field's own type */
    boolean accepts(Object value);

    /**
     * The whole text matches; of a number, its digits.
     *
     * @param pattern compiled
     */
    record Regexp(Pattern pattern, String messageKey) implements Rule {

        @Override
        public boolean accepts(Object value) {
            String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
            return pattern.matcher(text).matches();
        }
    }

    /**
     * A number or day between two others, themselves included. For forms that only the portal draws: Magnolia has no such
     * validator, there a regular expression bounds a number.
     */
    record Range(Optional<String> min, Optional<String> max, String messageKey) implements Rule {

        @Override
        public List<Object> arguments() {
            return List.of(min.orElse("–"), max.orElse("–"));
        }

        @Override
        public boolean accepts(Object value) {
            return min.map(bound -> compare(value, bound) >= 0).orElse(true)
                    && max.map(bound -> compare(value, bound) <= 0).orElse(true);
        }

        private static int compare(Object value, String bound) {
            if (value instanceof LocalDateTime time) {
                return time.toLocalDate().compareTo(LocalDate.parse(bound));
            }
            if (value instanceof LocalDate day) {
                return day.compareTo(LocalDate.parse(bound));
            }
            return new BigDecimal(String.valueOf(value)).compareTo(new BigDecimal(bound));
        }
    }

    /** Deliberately wide: one @, no blanks, a dot in the domain; whether an address exists, only a mail can tell. */
    Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}");

    /** @param field whose values are checked */
    static Rule of(YamlMap validator, FieldType field) {
        String type = validator.requiredText("$type");
        return switch (type) {
            case "emailValidator" -> new Regexp(EMAIL, validator.text("errorMessage", "infoportal.field.email.error"));
            case "regexpValidator" ->
                new Regexp(pattern(validator), validator.text("errorMessage", "infoportal.field.pattern.error"));
            case "rangeValidator" ->
                new Range(
                        bound(validator, "min", field),
                        bound(validator, "max", field),
                        validator.text("errorMessage", "infoportal.field.range.error"));
            default -> throw validator.problem("$type", "unknown validator " + type);
        };
    }

    private static Pattern pattern(YamlMap validator) {
        try {
            return Pattern.compile(validator.requiredText("pattern"));
        } catch (PatternSyntaxException e) {
            throw validator.problem("pattern", e.getDescription());
        }
    }

    private static Optional<String> bound(YamlMap validator, String key, FieldType field) {
        if (!validator.has(key)) {
            return Optional.empty();
        }
        String bound = validator.text(key, "");
        boolean fits = switch (field) {
            case NUMBER, DECIMAL -> isNumber(bound);
            case DATE, DATE_TIME -> isDay(bound);
            default -> throw validator.problem("$type", "only numbers and days have a range");
        };
        if (!fits) {
            throw validator.problem(key, "must be a number, or a day in quotes, as the field is");
        }
        return Optional.of(bound);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,10})?");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
