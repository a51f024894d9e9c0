package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Node types and workspaces that definitions and bootstraps name exist. */
final class NodeTypes implements Check {

    private static final Pattern NODE_TYPE = Pattern.compile("(mgnl|ip):[A-Za-z]+");
    private static final Set<String> KEYS = Set.of("jcr:primaryType", "nodeType", "allowedNodeTypes", "nodeTypes");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        Set<String> nodeTypes = Names.nodeTypes(house);
        Set<String> workspaces = Names.workspaces(house);
        for (String file : house.list("", ".yaml")) {
            Object content = house.read(file).orElse(Map.of());
            Values.scalars(content, (key, text) -> {
                if (KEYS.contains(key) && !nodeTypes.contains(text)) {
                    problems.add(file + ": no node type " + text);
                }
                if ("workspace".equals(key) && !workspaces.contains(text)) {
                    problems.add(file + ": no workspace " + text);
                }
            });
            icons(content).stream()
                    .filter(name -> NODE_TYPE.matcher(name).matches() && !nodeTypes.contains(name))
                    .forEach(name -> problems.add(file + ": no node type " + name));
        }
        return problems;
    }

    /** Node types as keys of {@code nodeTypeToIcon}. */
    private static List<String> icons(Object value) {
        List<String> names = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                if ("nodeTypeToIcon".equals(key)) {
                    names.addAll(Values.asMap(below).keySet());
                }
                names.addAll(icons(below));
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> names.addAll(icons(item)));
        }
        return names;
    }
}
