package org.infoportal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map read from YAML, with typed access. Lists and maps are interchangeable for named things, as in Magnolia. */
record YamlMap(YamlPlaces places, YamlPlaces.Place place, String path, Map<String, Object> values) {

    static YamlMap root(String file, Map<String, Object> values, YamlPlaces places) {
        return new YamlMap(places, places.of(values, YamlPlaces.Place.unknown(file)), "", values);
    }

    /** A map that stands in no file, but follows from what stands here. */
    YamlMap derived(String key, Map<String, Object> derived) {
        return new YamlMap(places, place, path + "/" + key, derived);
    }

    String text(String key, String fallback) {
        Object value = values.get(key);
        return value == null ? fallback : String.valueOf(value);
    }

    String requiredText(String key) {
        if (values.get(key) == null) {
            throw problem(key, "is missing");
        }
        return text(key, "");
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(text(key, "false"));
    }

    int number(String key, int fallback) {
        Object value = values.get(key);
        if (value == null) {
            return fallback;
        }
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw problem(key, "must be a number");
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    YamlMap map(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof Map<?, ?>) {
            return child(key, key, asMap(value));
        }
        throw problem(key, "must be a map");
    }

    /** The named things below a key: a list whose items carry {@code name}, or a map whose keys are the names. */
    List<YamlMap> named(String key) {
        Object value = values.get(key);
        List<YamlMap> result = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> map)) {
                    throw problem(key, "must hold maps");
                }
                // a thing without a name is called by its number
                Object name = map.get("name") == null ? result.size() + 1 : map.get("name");
                result.add(child(key, key + "/" + name, asMap(item)));
            }
        } else if (value instanceof Map<?, ?> map) {
            YamlMap below = map(key);
            map.forEach((name, item) -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                copy.put("name", name);
                copy.putAll(asMap(item));
                String itemName = String.valueOf(name);
                YamlPlaces.Place at = places.of(asMap(item), below.place.at(itemName));
                result.add(new YamlMap(places, at, below.path + "/" + itemName, copy));
            });
        } else if (value != null) {
            throw problem(key, "must be a list or a map");
        }
        return result;
    }

    private YamlMap child(String key, String childPath, Map<String, Object> child) {
        return new YamlMap(places, places.of(child, place.at(key)), path + "/" + childPath, child);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    DefinitionException problem(String key, String problem) {
        YamlPlaces.Place at = place.at(key);
        return new DefinitionException(new DefinitionProblem(at.file(), at.line(), path + "/" + key, problem), null);
    }
}
