package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares maps with the properties Magnolia's definition classes have, and notes what they would not take. */
final class Shape {

    private final String file;
    private final List<String> problems = new ArrayList<>();

    Shape(String file) {
        this.file = file;
    }

    List<String> problems() {
        return problems;
    }

    /** No other keys than these. */
    void only(String at, Map<String, Object> map, Set<String> known) {
        Set<String> others = new TreeSet<>(map.keySet());
        others.removeAll(known);
        others.forEach(other -> note(at, "Magnolia does not know " + other + " here"));
    }

    void required(String at, Map<String, Object> map, String key) {
        if (map.get(key) == null) {
            note(at, key + " is missing");
        }
    }

    /** The properties of a {@code $type}; empty, and noted, if both Magnolias do not share it. */
    Set<String> ofType(String at, Map<String, Object> map, Map<String, Set<String>> types) {
        String type = String.valueOf(map.get("$type"));
        Set<String> known = types.get(type);
        if (known == null) {
            note(at, "no $type " + type + ", but one of " + new TreeSet<>(types.keySet()));
        }
        return known == null ? map.keySet() : known;
    }

    void note(String at, String problem) {
        problems.add(file + ": " + at + ": " + problem);
    }
}
