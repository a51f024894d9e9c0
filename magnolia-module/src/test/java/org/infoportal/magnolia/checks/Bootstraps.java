package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bootstrap files go where their name says, hold one node of that name, and identifiers are fixed and used once. The
 * folder is named after the module.
 */
final class Bootstraps implements Check {

    static final String FOLDER = "/mgnl-bootstrap";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What other nodes name by identifier, so that it must be the same on every instance. */
    private static final Set<String> REFERRED = Set.of("userroles", "usergroups");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        Set<String> workspaces = Names.workspaces(house);
        for (String file : house.list(FOLDER, "")) {
            if (!file.endsWith(".yaml")) {
                problems.add(file + ": bootstraps are .yaml here");
                continue;
            }
            if (!house.has("/META-INF/magnolia/" + file.split("/")[2] + ".xml")) {
                problems.add(file + ": no module is named so");
            }
            if (!workspaces.contains(workspace(file))) {
                problems.add(file + ": no workspace " + workspace(file));
            }
            Map<String, Object> content = house.map(file);
            if (!content.keySet().equals(Set.of(nodeName(file)))) {
                problems.add(file + ": must hold the one node " + nodeName(file) + ", not " + content.keySet());
            }
            if (REFERRED.contains(workspace(file))
                    && Values.map(content, nodeName(file)).get("jcr:uuid") == null) {
                problems.add(file + ": jcr:uuid is missing");
            }
            if (nodeName(file).equals("commands")) {
                catalogs(file, Values.map(content, "commands"), problems);
            }
            Values.scalars(content, (key, text) -> {
                if ("jcr:uuid".equals(key)) {
                    identifier(file, text, owners, problems);
                }
            });
        }
        return problems;
    }

    /** Of another node type, Magnolia takes the node "commands" itself for a catalog. */
    private static void catalogs(String file, Map<String, Object> commands, List<String> problems) {
        Map<String, Map<String, Object>> nodes = new HashMap<>(Map.of("commands", commands));
        commands.forEach((name, catalog) -> {
            if (catalog instanceof Map<?, ?>) {
                nodes.put(name, Values.asMap(catalog));
            }
        });
        nodes.forEach((name, node) -> {
            if (!"mgnl:content".equals(node.get("jcr:primaryType"))) {
                problems.add(file + ": " + name + " must be mgnl:content, or Magnolia finds no catalog");
            }
        });
    }

    private static void identifier(String file, String uuid, Map<String, String> owners, List<String> problems) {
        if (!UUID.matcher(uuid).matches()) {
            problems.add(file + ": no identifier: " + uuid);
        }
        String other = owners.put(uuid, file);
        if (other != null) {
            problems.add(file + ": the identifier " + uuid + " stands in " + other + " as well");
        }
    }

    static String workspace(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.indexOf('.'));
    }

    /** The last part of the path; a dot in a node's name is written twice. */
    static String nodeName(String file) {
        String path = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        String[] parts = path.replace("..", "\0").split("\\.");
        return parts[parts.length - 1].replace('\0', '.');
    }
}
