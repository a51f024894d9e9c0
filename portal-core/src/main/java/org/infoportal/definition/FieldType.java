package org.infoportal.definition;

/** Kinds of fields, with Magnolia's {@code $type} in the definition. */
public enum FieldType {
    TEXT("textField"),
    RICH_TEXT("richTextField"),
    PASSWORD("passwordField"),
    /** A whole number: a text field whose {@code type} is Long. */
    NUMBER(""),
    /** A text field whose {@code type} is Double or BigDecimal. */
    DECIMAL(""),
    DATE("dateField"),
    DATE_TIME(""),
    CHECK_BOX("checkBoxField"),
    CHECK_BOX_GROUP("checkBoxGroupField"),
    RADIO("radioButtonGroupField"),
    COMBO_BOX("comboBoxField"),
    LINK("linkField"),
    /** A file among the materials, kept as {@code jcr:} and its identifier. */
    ASSET("damLinkField"),
    /** Several values in one property. */
    MULTI_VALUE("jcrMultiValueField"),
    /** Fields that belong together, in a child node. */
    COMPOSITE("compositeField"),
    /** Several entries, each in a child node. */
    MULTI("jcrMultiField"),
    UPLOAD("uploadField"),
    HIDDEN("hiddenField"),
    STATIC("staticField");

    private final String magnoliaType;

    FieldType(String magnoliaType) {
        this.magnoliaType = magnoliaType;
    }

    /** Whether the value is a list. */
    public boolean isMultiple() {
        return this == CHECK_BOX_GROUP || this == MULTI_VALUE || this == MULTI;
    }

    static FieldType of(YamlMap field) {
        String type = field.text("$type", "textField");
        if ("textField".equals(type)) {
            return textField(field.text("type", ""));
        }
        if ("dateField".equals(type) && field.flag("time")) {
            return DATE_TIME;
        }
        if ("pageLinkField".equals(type)) {
            return LINK;
        }
        for (FieldType candidate : values()) {
            if (candidate.magnoliaType.equals(type)) {
                return candidate;
            }
        }
        throw field.problem("$type", "unknown field type " + type);
    }

    private static FieldType textField(String valueType) {
        String simple = valueType.substring(valueType.lastIndexOf('.') + 1);
        return switch (simple) {
            case "Long", "Integer" -> NUMBER;
            case "Double", "BigDecimal" -> DECIMAL;
            default -> TEXT;
        };
    }
}
