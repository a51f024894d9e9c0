package org.infoportal.definition;

/**
 * What a field says to the one who fills it in: message keys or plain text; empty means nothing.
 *
 * @param button beside a check box
 * @param placeholder an example inside the empty field
 * @param required said when the field was left empty
 */
public record Labels(String label, String help, String button, String placeholder, String required) {

    static Labels of(YamlMap field) {
        return new Labels(
                field.text("label", field.requiredText("name")),
                field.text("description", ""),
                field.text("buttonLabel", ""),
                field.text("placeholder", ""),
                field.text("requiredErrorMessage", "infoportal.field.required.error"));
    }
}
