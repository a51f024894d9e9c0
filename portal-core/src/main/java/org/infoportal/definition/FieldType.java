package org.infoportal.definition;

/** Kinds of fields, with Magnolia's {@code $type} in the definition. */
public enum FieldType {
    TEXT("textField"),
    RICH_TEXT("richTextField"),
    PASSWORD("passwordField"),
    NUMBER(""),
    DATE("dateField"),
    DATE_TIME(""),
    CHECK_BOX("checkBoxField"),
    CHECK_BOX_GROUP("checkBoxGroupField"),
    RADIO("radioButtonGroupField"),
    COMBO_BOX("comboBoxField"),
    LINK("linkField"),
    MULTI_VALUE("jcrMultiValueField"),
    UPLOAD("uploadField"),
    HIDDEN("hiddenField"),
    STATIC("staticField");

    private final String magnoliaType;

    FieldType(String magnoliaType) {
        this.magnoliaType = magnoliaType;
    }

    /** Whether the value is a list. */
    public boolean isMultiple() {
        return this == CHECK_BOX_GROUP || this == MULTI_VALUE;
    }

    static FieldType of(YamlMap field) {
        String type = field.text("$type", "textField");
        if ("textField".equals(type) && field.text("type", "").endsWith("Long")) {
            return NUMBER;
        }
        if ("dateField".equals(type) && field.flag("time")) {
            return DATE_TIME;
        }
        for (FieldType candidate : values()) {
            if (candidate.magnoliaType.equals(type)) {
                return candidate;
            }
        }
        throw field.problem("$type", "unknown field type " + type);
    }
}
