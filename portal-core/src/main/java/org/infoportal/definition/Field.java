package org.infoportal.definition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.infoportal.file.FileRules;

/**
 * One field of a form, as it stands in a YAML definition. Labels and texts are message keys; empty means none.
 *
 * @param maxLength longest text, in characters
 * @param rows 1: a single line
 * @param freeText a combo box that also takes what is not among its choices
 * @param files what an upload field takes
 */
public record Field(
        String name,
        FieldType type,
        String label,
        String help,
        String buttonLabel,
        boolean required,
        String requiredMessage,
        int maxLength,
        int rows,
        String autocomplete,
        String defaultValue,
        boolean freeText,
        OptionSource options,
        List<Rule> rules,
        FileRules files) {

    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 20_000;
    /** Magnolia's rich-text field knows no limit, so none can stand in a definition. */
    private static final int RICH_TEXT = 60_000;

    public Field {
        rules = List.copyOf(rules);
    }

    /** Whether the field is one line of text. */
    public boolean isSingleLine() {
        return rows <= 1 && type != FieldType.RICH_TEXT;
    }

    private static int longest(FieldType type, int rows) {
        if (type == FieldType.RICH_TEXT) {
            return RICH_TEXT;
        }
        return rows > 1 ? LONG_TEXT : SHORT_TEXT;
    }

    static Field of(YamlMap yaml) {
        FieldType type = FieldType.of(yaml);
        int rows = yaml.number("rows", 1);
        // a multi-value field describes each of its values in an inner field
        YamlMap limits = type == FieldType.MULTI_VALUE ? yaml.map("field") : yaml;
        return new Field(
                yaml.requiredText("name"),
                type,
                yaml.text("label", yaml.requiredText("name")),
                yaml.text("description", ""),
                yaml.text("buttonLabel", ""),
                yaml.flag("required"),
                yaml.text("requiredErrorMessage", "infoportal.field.required.error"),
                limits.number("maxLength", longest(type, rows)),
                rows,
                yaml.text("autocomplete", ""),
                yaml.text("defaultValue", ""),
                yaml.flag("textInputAllowed"),
                OptionSource.of(yaml.map("datasource")),
                limits.named("validators").stream().map(Rule::of).toList(),
                files(yaml));
    }

    private static FileRules files(YamlMap yaml) {
        try {
            return new FileRules(
                    yaml.number("maxUploadSize", (int) FileRules.ANY.maxBytes()),
                    Pattern.compile(yaml.text(
                            "allowedMimeTypePattern", FileRules.ANY.mediaTypes().pattern())));
        } catch (PatternSyntaxException e) {
            throw yaml.problem("allowedMimeTypePattern", e.getMessage());
        }
    }
}
