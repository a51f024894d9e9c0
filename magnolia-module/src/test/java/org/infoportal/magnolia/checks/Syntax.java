package org.infoportal.magnolia.checks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infoportal.definition.DefinitionException;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Every YAML file can be read, includes what exists, and says nothing twice. */
final class Syntax implements Check {

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        for (String file : house.list("", ".yaml")) {
            try {
                house.requireReadable(file);
                twice(file, new Yaml().compose(new StringReader(house.text(file))), problems);
            } catch (DefinitionException | YAMLException e) {
                problems.add(file + ": " + e.getMessage());
            }
        }
        house.list("", ".yml").forEach(file -> problems.add(file + ": Magnolia reads the ending .yaml only"));
        return problems;
    }

    private static void twice(String file, Node node, List<String> problems) {
        if (node instanceof MappingNode map) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !keys.add(key.getValue())) {
                    problems.add(file + ": " + key.getValue() + " stands there twice");
                }
                twice(file, tuple.getValueNode(), problems);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> twice(file, item, problems));
        }
    }
}
