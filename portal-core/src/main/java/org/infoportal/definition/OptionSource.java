package org.infoportal.definition;

import java.util.List;

/**
 * Where a field's choices come from.
 *
 * @param fixed choices that stand in the definition; beside a workspace, those that stand for it or come before it
 * @param workspace content workspace whose published items are the choices; empty if there is none
 * @param labelProperty property of those items that names them
 */
public record OptionSource(List<Option> fixed, String workspace, String labelProperty) {

    static final OptionSource NONE = new OptionSource(List.of(), "", "");

    public OptionSource {
        fixed = List.copyOf(fixed);
    }

    static OptionSource of(YamlMap datasource) {
        if (datasource.values().isEmpty()) {
            return NONE;
        }
        List<Option> fixed = datasource.named("options").stream()
                .map(option ->
                        new Option(option.requiredText("value"), option.text("label", option.requiredText("value"))))
                .toList();
        return new OptionSource(
                fixed, datasource.text("workspace", ""), datasource.text("describeByProperty", "title"));
    }
}
