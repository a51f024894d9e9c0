package org.infoportal.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A map read from YAML, with typed access. Lists and maps are interchangeable for named things, as in Magnolia. */
record YamlMap(String file, String path, Map<String, Object> values) {

    static YamlMap root(String file, Map<String, Object> values) {
        return new YamlMap(file, "", values);
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

    @SuppressWarnings("unchecked")
    YamlMap map(String key) {
        Object value = values.get(key);
        if (value == null) {
            return new YamlMap(file, path + "/" + key, Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new YamlMap(file, path + "/" + key, (Map<String, Object>) map);
        }
        throw problem(key, "must be a map");
    }

    /** The named things below a key: a list whose items carry {@code name}, or a map whose keys are the names. */
    @SuppressWarnings("unchecked")
    List<YamlMap> named(String key) {
        Object value = values.get(key);
        List<YamlMap> result = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?>)) {
                    throw problem(key, "must hold maps");
                }
                Map<String, Object> map = (Map<String, Object>) item;
                result.add(new YamlMap(file, path + "/" + key + "/" + map.get("name"), map));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                Map<String, Object> copy = new java.util.LinkedHashMap<>();
                copy.put("name", name);
                if (item instanceof Map<?, ?> itemMap) {
                    copy.putAll((Map<String, Object>) itemMap);
                }
                result.add(new YamlMap(file, path + "/" + key + "/" + name, copy));
            });
        } else if (value != null) {
            throw problem(key, "must be a list or a map");
        }
        return result;
    }

    DefinitionException problem(String key, String problem) {
        return new DefinitionException(file, "at " + path + "/" + key + ": " + problem);
    }
}
