package org.infoportal.definition;

import java.util.List;
import java.util.Map;

/**
 * A property of a content type's model.
 *
 * @param type Magnolia's name of the type: String, Long, Double, Decimal, Boolean, Date, richText, asset,
 *     {@code reference:other}, or a sub-model's; Binary
 *     for a file, which is no property but a node below the item
 * @param properties of the sub-model, whose values are kept in a child node; else none
 * @param childNodeType of that child node
 */
public record ModelProperty(
        String name, String type, boolean multiple, List<ModelProperty> properties, String childNodeType) {

    /** What Magnolia makes of child nodes that name no type. */
    static final String CONTENT_NODE = "mgnl:contentNode";

    public ModelProperty {
        properties = List.copyOf(properties);
    }

    public boolean isRichText() {
        return "richText".equalsIgnoreCase(type);
    }

    public boolean isFile() {
        return "Binary".equalsIgnoreCase(type);
    }

    /** Whether its values have properties of their own. */
    public boolean isComposite() {
        return !properties.isEmpty();
    }

    /** @param subModels by name */
    static ModelProperty of(YamlMap yaml, Map<String, YamlMap> subModels) {
        String type = yaml.text("type", "String");
        YamlMap subModel = subModels.get(type);
        List<ModelProperty> inner = subModel == null
                ? List.of()
                : subModel.named("properties").stream()
                        // sub-models have none of their own
                        .map(property -> of(property, Map.of()))
                        .toList();
        return new ModelProperty(
                yaml.requiredText("name"),
                type,
                yaml.flag("multiple"),
                inner,
                subModel == null ? CONTENT_NODE : subModel.text("nodeType", CONTENT_NODE));
    }
}
