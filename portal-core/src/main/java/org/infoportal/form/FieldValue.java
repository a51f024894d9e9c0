package org.infoportal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.RefusedFile;
import org.infoportal.file.StoredFile;
import org.infoportal.text.RichText;

/**
 * Turns what was sent for one field into a value of the field's type: text → String, rich text → sanitised String,
 * number → Long, decimal → BigDecimal, check box → Boolean, date → LocalDate, date and time → LocalDateTime, several →
 * List, file → CheckedFile, or StoredFile for one that stays as it is. What is inside composites is {@link FormChecker}'s.
 */
final class FieldValue {

    /** No date of an election office lies outside. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private FieldValue() {}

    /** @return empty if the field was left empty */
    static Optional<Object> of(Field field, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case CHECK_BOX_GROUP -> several(field, raw, item -> text(field, item));
            case MULTI_VALUE ->
                several(
                        field,
                        field.isListOfTexts() && raw instanceof String text ? List.of(text.split("\\R")) : raw,
                        item -> of(field.each(), item));
            case CHECK_BOX -> flag(raw);
            case NUMBER -> number(raw);
            case DECIMAL -> decimal(raw);
            case DATE -> date(raw).map(LocalDate.class::cast);
            case DATE_TIME -> dateTime(raw);
            case UPLOAD -> file(raw);
            case RICH_TEXT ->
                text(field, raw)
                        .map(RichText::sanitize)
                        .filter(text -> !text.isEmpty())
                        .map(t -> t);
            default -> text(field, raw).map(t -> t);
        };
    }

    private static Optional<String> text(Field field, Object raw) {
        if (!(raw instanceof String text)) {
            throw new FieldProblem("infoportal.field.text.error");
        }
        // a password may begin or end with a blank
        String value = field.type() == FieldType.PASSWORD ? text : text.strip();
        if (value.codePointCount(0, value.length()) > field.maxLength()) {
            throw new FieldProblem("infoportal.field.length.error", field.maxLength());
        }
        if (hasUnreadable(value, field.isSingleLine())) {
            throw new FieldProblem("infoportal.field.characters.error");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Object> several(Field field, Object raw, Function<Object, Optional<?>> one) {
        Collection<?> items = raw instanceof Collection<?> list ? list : List.of(raw);
        if (items.size() > field.maxItems()) {
            throw new FieldProblem("infoportal.field.count.error", field.maxItems());
        }
        List<Object> values = items.stream()
                .map(item -> item == null ? Optional.empty() : one.apply(item))
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .distinct()
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<Object> file(Object raw) {
        if (raw instanceof CheckedFile || raw instanceof StoredFile) {
            return Optional.of(raw);
        }
        if (raw instanceof RefusedFile refused) {
            throw new FieldProblem(refused.messageKey(), refused.arguments().toArray());
        }
        if ("".equals(raw)) {
            return Optional.empty();
        }
        throw new FieldProblem("infoportal.file.value.error");
    }

    private static Optional<Object> flag(Object raw) {
        if (raw instanceof Boolean flag) {
            return flag ? Optional.of(Boolean.TRUE) : Optional.empty();
        }
        if (raw instanceof String text) {
            return switch (text) {
                case "true", "on" -> Optional.of(Boolean.TRUE);
                case "", "false", "off" -> Optional.empty();
                default -> throw new FieldProblem("infoportal.field.flag.error");
            };
        }
        throw new FieldProblem("infoportal.field.flag.error");
    }

    private static Optional<Object> number(Object raw) {
        if (raw instanceof Integer || raw instanceof Long) {
            return Optional.of(((Number) raw).longValue());
        }
        if (raw instanceof String text) {
            String digits = text.strip();
            if (digits.isEmpty()) {
                return Optional.empty();
            }
            if (digits.matches("-?\\d{1,15}")) {
                return Optional.of(Long.valueOf(digits));
            }
        }
        throw new FieldProblem("infoportal.field.number.error");
    }

    /** A German keyboard writes a comma. */
    private static Optional<Object> decimal(Object raw) {
        String text = raw instanceof Number || raw instanceof String
                ? String.valueOf(raw).strip()
                : "x";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-?\\d{1,15}([.,]\\d{1,10})?")) {
            return Optional.of(new BigDecimal(text.replace(',', '.')).stripTrailingZeros());
        }
        throw new FieldProblem("infoportal.field.decimal.error");
    }

    private static Optional<Object> date(Object raw) {
        return temporal(raw, "infoportal.field.date.error", text -> {
            LocalDate date = LocalDate.parse(text);
            return inRange(date) ? Optional.of(date) : Optional.empty();
        });
    }

    private static Optional<Object> dateTime(Object raw) {
        return temporal(raw, "infoportal.field.datetime.error", text -> {
            LocalDateTime time = LocalDateTime.parse(text);
            return inRange(time.toLocalDate()) ? Optional.of(time) : Optional.empty();
        });
    }

    private static Optional<Object> temporal(Object raw, String messageKey, Function<String, Optional<Object>> parse) {
        if (!(raw instanceof String text)) {
            throw new FieldProblem(messageKey);
        }
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.strip()).orElseThrow(() -> new FieldProblem(messageKey)));
        } catch (DateTimeException e) {
            throw new FieldProblem(messageKey);
        }
    }

    private static boolean inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** Control characters, halves of surrogate pairs and non-characters: no keyboard types them, no page can show them. */
    private static boolean hasUnreadable(String text, boolean singleLine) {
        return text.codePoints().anyMatch(c -> isUnreadable(c, singleLine));
    }

    private static boolean isUnreadable(int c, boolean singleLine) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return singleLine;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED && (c & 0xFFFE) == 0xFFFE;
    }
}
