package org.infoportal.content;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.ModelProperty;

/**
 * A published item as its readers may see it.
 *
 * @param values by property name, in the order of the model; empty ones are absent
 */
public record PublicItem(
        String id, ContentType type, String slug, String title, Map<String, Object> values, Instant updated) {

    static PublicItem of(ContentItem item) {
        return new PublicItem(
                item.id(),
                item.type(),
                item.slug(),
                item.title(),
                values(PublicProperties.of(item.type()), item.values()),
                item.modified());
    }

    private static Map<String, Object> values(List<ModelProperty> properties, Map<?, ?> from) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ModelProperty property : properties) {
            Optional.ofNullable(from.get(property.name()))
                    .ifPresent(value -> values.put(property.name(), value(property, value)));
        }
        return values;
    }

    /** What editors keep for themselves stays out inside composites, too. */
    private static Object value(ModelProperty property, Object value) {
        List<ModelProperty> inner = property.properties().stream()
                .filter(p -> PublicProperties.isPublic(p.name()))
                .toList();
        if (property.isComposite() && value instanceof Map<?, ?> map) {
            return values(inner, map);
        }
        if (property.isComposite() && value instanceof List<?> list) {
            return list.stream().map(entry -> values(inner, (Map<?, ?>) entry)).toList();
        }
        return value;
    }
}
