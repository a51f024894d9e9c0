package org.infoportal.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.infoportal.file.FileRules;

/**
 * One field of a form, as it stands in a YAML definition. Labels and texts are message keys; empty means none.
 *
 * @param readOnly shown, and never changed by what is sent
 * @param freeText a combo box that also takes what is not among its choices
 * @param fields those inside: of a composite, of each entry of several composites, or the one field that each of several
 *     values is typed into
 * @param files what an upload field takes
 */
public record Field(
        String name,
        FieldType type,
        Labels labels,
        boolean required,
        boolean readOnly,
        Limits limits,
        String autocomplete,
        String defaultValue,
        boolean freeText,
        OptionSource options,
        List<Rule> rules,
        List<Field> fields,
        FileRules files) {

    public Field {
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
    }

    public String label() {
        return labels.label();
    }

    public String help() {
        return labels.help();
    }

    public String buttonLabel() {
        return labels.button();
    }

    /** An example shown inside the empty field. */
    public String placeholder() {
        return labels.placeholder();
    }

    public String requiredMessage() {
        return labels.required();
    }

    /** Longest text, in characters. */
    public int maxLength() {
        return limits.maxLength();
    }

    /** 1: a single line. */
    public int rows() {
        return limits.rows();
    }

    /** Fewest values of a field that takes several, if there are any at all. */
    public int minItems() {
        return limits.minItems();
    }

    /** Most values of a field that takes several. */
    public int maxItems() {
        return limits.maxItems();
    }

    /** Whether the field is one line of text. */
    public boolean isSingleLine() {
        return rows() <= 1 && type != FieldType.RICH_TEXT;
    }

    /** Whether what is sent for it is taken. */
    public boolean isInput() {
        return !readOnly && type != FieldType.STATIC;
    }

    /** A field inside this one. */
    public Optional<Field> find(String inner) {
        return fields.stream().filter(field -> field.name().equals(inner)).findFirst();
    }

    /** What each of several values is typed into. */
    public Field each() {
        return fields.get(0);
    }

    /** Whether several values are simple texts, so that one line holds one of them. */
    public boolean isListOfTexts() {
        return type == FieldType.MULTI_VALUE && each().type() == FieldType.TEXT && each().isSingleLine();
    }

    static Field of(YamlMap yaml) {
        FieldType type = FieldType.of(yaml);
        return new Field(
                yaml.requiredText("name"),
                type,
                Labels.of(yaml),
                yaml.flag("required"),
                yaml.flag("readOnly"),
                Limits.of(yaml, type),
                yaml.text("autocomplete", ""),
                type == FieldType.STATIC ? yaml.text("value", "") : yaml.text("defaultValue", ""),
                yaml.flag("textInputAllowed"),
                OptionSource.of(yaml, type),
                type == FieldType.MULTI_VALUE
                        ? List.of()
                        : yaml.named("validators").stream()
                                .map(rule -> Rule.of(rule, type))
                                .toList(),
                inner(yaml, type),
                files(yaml));
    }

    private static List<Field> inner(YamlMap yaml, FieldType type) {
        return switch (type) {
            case COMPOSITE -> properties(yaml);
            case MULTI_VALUE -> List.of(Field.of(single(yaml)));
            case MULTI -> {
                YamlMap entry = single(yaml);
                yield FieldType.of(entry) == FieldType.COMPOSITE ? properties(entry) : List.of(Field.of(entry));
            }
            default -> List.of();
        };
    }

    private static List<Field> properties(YamlMap composite) {
        List<Field> fields =
                composite.named("properties").stream().map(Field::of).toList();
        if (fields.isEmpty()) {
            throw composite.problem("properties", "a composite needs fields");
        }
        fields.stream()
                .filter(field -> !field.fields().isEmpty() && field.type() != FieldType.MULTI_VALUE)
                .findFirst()
                .ifPresent(field -> {
                    throw composite.problem("properties", field.name() + ": a composite takes no composites");
                });
        return fields;
    }

    /** The inner field of one that takes several values; it needs no name of its own. */
    private static YamlMap single(YamlMap yaml) {
        YamlMap inner = yaml.map("field");
        if (inner.has("name")) {
            return inner;
        }
        Map<String, Object> named = new LinkedHashMap<>(inner.values());
        named.put("name", yaml.requiredText("name"));
        return new YamlMap(inner.places(), inner.place(), inner.path(), named);
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
