package org.infoportal.definition;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Remembers in which file and line each map stood that was read, so that a problem can name them. */
final class YamlPlaces {

    private final Map<Map<?, ?>, Place> places = new IdentityHashMap<>();

    void remember(String file, MappingNode node, Map<?, ?> map) {
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                lines.put(key.getValue(), key.getStartMark().getLine() + 1);
            }
        }
        places.put(map, new Place(file, node.getStartMark().getLine() + 1, lines));
    }

    /** @param otherwise where the map is looked for that does not stand in any file */
    Place of(Map<?, ?> map, Place otherwise) {
        return places.getOrDefault(map, otherwise);
    }

    /** @param lines of the map's keys */
    record Place(String file, int line, Map<String, Integer> lines) {

        static Place unknown(String file) {
            return new Place(file, 0, Map.of());
        }

        /** The place of one key, of which nothing more is known. */
        Place at(String key) {
            return new Place(file, lines.getOrDefault(key, line), Map.of());
        }
    }
}
