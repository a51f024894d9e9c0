package org.infoportal.definition;

/**
 * A property of a content type's model.
 *
 * @param type Magnolia's name of the type: String, Long, Boolean, Date, richText, {@code reference:other}; Binary for a
 *     file, which is no property but a node below the item
 */
public record ModelProperty(String name, String type, boolean multiple) {

    public boolean isRichText() {
        return "richText".equalsIgnoreCase(type);
    }

    public boolean isFile() {
        return "Binary".equalsIgnoreCase(type);
    }

    static ModelProperty of(YamlMap yaml) {
        return new ModelProperty(yaml.requiredText("name"), yaml.text("type", "String"), yaml.flag("multiple"));
    }
}
