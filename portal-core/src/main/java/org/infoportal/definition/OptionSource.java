package org.infoportal.definition;

import java.util.List;

/**
 * Where a field's choices come from.
 *
 * @param fixed choices that stand in the definition; beside a workspace, those that stand for it or come before it
 * @param workspace content workspace whose published items are the choices; empty if there is none
 * @param labelProperty property of those items that names them
 * @param prefix stands before an item's identifier in the value
 */
public record OptionSource(List<Option> fixed, String workspace, String labelProperty, String prefix) {

    static final OptionSource NONE = new OptionSource(List.of(), "", "", "");

    /** Where files are that may be linked; Magnolia keeps its own in {@code dam}. */
    private static final String MATERIAL = "material";

    private static final String PAGES = "page";

    public OptionSource {
        fixed = List.copyOf(fixed);
    }

    static OptionSource of(YamlMap field, FieldType type) {
        YamlMap datasource = field.map("datasource");
        if (type == FieldType.ASSET) {
            return new OptionSource(List.of(), MATERIAL, "title", "jcr:");
        }
        if ("pageLinkField".equals(field.text("$type", ""))) {
            return new OptionSource(List.of(), PAGES, "title", "");
        }
        if (datasource.values().isEmpty()) {
            return NONE;
        }
        List<Option> fixed = datasource.named("options").stream()
                .map(option ->
                        new Option(option.requiredText("value"), option.text("label", option.requiredText("value"))))
                .toList();
        return new OptionSource(
                fixed, datasource.text("workspace", ""), datasource.text("describeByProperty", "title"), "");
    }
}
