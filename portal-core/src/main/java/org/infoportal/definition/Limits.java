package org.infoportal.definition;

/**
 * How much a field takes.
 *
 * @param maxLength longest text, in characters
 * @param rows 1: a single line
 * @param minItems fewest values of a field that takes several
 * @param maxItems most values of a field that takes several
 */
public record Limits(int maxLength, int rows, int minItems, int maxItems) {

    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 20_000;
    /** Magnolia's rich-text field knows no limit, so none can stand in a definition. */
    private static final int RICH_TEXT = 60_000;

    private static final int MOST_ITEMS = 100;

    static Limits of(YamlMap field, FieldType type) {
        int rows = field.number("rows", 1);
        // a multi-value field describes each of its values in an inner field
        YamlMap single = type == FieldType.MULTI_VALUE ? field.map("field") : field;
        return new Limits(
                single.number("maxLength", longest(type, rows)),
                rows,
                field.number("minItems", 0),
                Math.min(field.number("maxItems", MOST_ITEMS), MOST_ITEMS));
    }

    private static int longest(FieldType type, int rows) {
        if (type == FieldType.RICH_TEXT) {
            return RICH_TEXT;
        }
        return rows > 1 ? LONG_TEXT : SHORT_TEXT;
    }
}
