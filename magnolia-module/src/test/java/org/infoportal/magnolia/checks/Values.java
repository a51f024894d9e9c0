package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Walks through what was read from YAML. */
final class Values {

    private Values() {}

    /** Calls for each scalar, with the key it stands under. Items of a list stand under the list's key. */
    static void scalars(Object value, BiConsumer<String, String> visitor) {
        scalars("", value, visitor);
    }

    private static void scalars(String key, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, below) -> scalars(String.valueOf(name), below, visitor));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> scalars(key, item, visitor));
        } else if (value != null) {
            visitor.accept(key, String.valueOf(value));
        }
    }

    /** The map at a path, or an empty one. */
    static Map<String, Object> map(Map<String, Object> from, String... path) {
        Map<String, Object> at = from;
        for (String key : path) {
            at = asMap(at.get(key));
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A list of named maps, or a map by name: to Magnolia that is the same. Things without a name are called by number. */
    static Map<String, Map<String, Object>> named(Object value) {
        Map<String, Map<String, Object>> result = new LinkedHashMap<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> map = asMap(item);
                result.put(String.valueOf(map.getOrDefault("name", result.size())), map);
            }
        } else {
            asMap(value).forEach((name, item) -> result.put(String.valueOf(name), asMap(item)));
        }
        return result;
    }

    /** A list of texts, or the values of a map, or one text alone. */
    static List<String> texts(Object value) {
        List<String> result = new ArrayList<>();
        scalars(value, (key, text) -> result.add(text));
        return result;
    }
}
