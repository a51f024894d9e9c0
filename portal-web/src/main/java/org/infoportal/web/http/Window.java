package org.infoportal.web.http;

import java.util.ArrayList;
import java.util.List;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/** Which part of a list is asked for. */
public record Window(int offset, int limit) {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 20;

    /**
     * Reads the query parameters {@code offset} and {@code limit}; null takes the default.
     *
     * @throws InvalidException if one is no number or out of bounds
     */
    public static Window of(String offset, String limit) {
        List<FieldError> errors = new ArrayList<>();
        int first = number("offset", offset, 0, 0, Integer.MAX_VALUE, errors);
        int count = number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT, errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new Window(first, count);
    }

    /** That part; empty behind the end. */
    public <T> List<T> part(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, (int) Math.min((long) from + limit, all.size()));
    }

    private static int number(String field, String text, int fallback, int min, int max, List<FieldError> errors) {
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
            return Integer.parseInt(text);
        }
        errors.add(FieldError.of(field, "infoportal.field.range.error", min, max));
        return fallback;
    }
}
