package org.infoportal.magnolia.checks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Groups, apps and rules name roles, workspaces and commands that exist; roles have the identifier both hosts give them. */
final class Rights implements Check {

    private static final Set<String> BITS = Set.of("0", "1", "2", "4", "8", "11", "16", "32", "63");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of("superuser", "anonymous"));
        Map<String, Set<String>> identifiers = Map.of("roles", new HashSet<>(), "groups", new HashSet<>());
        for (String file : house.list(Bootstraps.FOLDER, ".yaml")) {
            String workspace = Bootstraps.workspace(file);
            Map<String, Object> node = node(house, file);
            if (workspace.equals("userroles")) {
                names.add(Bootstraps.nodeName(file));
                identifiers.get("roles").add(String.valueOf(node.get("jcr:uuid")));
                role(file, node, Names.workspaces(house), problems);
            }
            if (workspace.equals("usergroups")) {
                identifiers.get("groups").add(String.valueOf(node.get("jcr:uuid")));
            }
        }
        for (String file : house.list(Bootstraps.FOLDER, ".yaml")) {
            if (Set.of("users", "usergroups").contains(Bootstraps.workspace(file))) {
                identifiers.forEach((kind, known) -> given(file, node(house, file), kind, known, problems));
            }
        }
        for (String file : house.list("/infoportal/apps", ".yaml")) {
            app(house, file, names, problems);
        }
        return problems;
    }

    private static Map<String, Object> node(House house, String file) {
        return Values.map(house.map(file), Bootstraps.nodeName(file));
    }

    private static void role(String file, Map<String, Object> role, Set<String> workspaces, List<String> problems) {
        String name = Bootstraps.nodeName(file);
        String expected =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        if (!expected.equals(role.get("jcr:uuid"))) {
            problems.add(file + ": the identifier must be " + expected + ", as in the standalone portal");
        }
        role.forEach((key, rules) -> {
            if (!key.startsWith("acl_")) {
                return;
            }
            if (!workspaces.contains(key.substring("acl_".length()))) {
                problems.add(file + ": " + key + ": no such workspace");
            }
            Values.asMap(rules).forEach((number, rule) -> {
                if (rule instanceof Map<?, ?> map
                        && !(map.containsKey("path") && BITS.contains(String.valueOf(map.get("permissions"))))) {
                    problems.add(file + ": " + key + "/" + number + ": needs path and permissions, one of " + BITS);
                }
            });
        });
    }

    private static void given(
            String file, Map<String, Object> node, String kind, Set<String> known, List<String> problems) {
        Values.map(node, kind).forEach((number, uuid) -> {
            if (!number.startsWith("jcr:") && !known.contains(String.valueOf(uuid))) {
                problems.add(file + ": " + kind + "/" + number + ": no bootstrap has the identifier " + uuid);
            }
        });
    }

    private static void app(House house, String file, Set<String> roles, List<String> problems) {
        Values.texts(Values.map(house.map(file), "permissions").get("roles")).stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> problems.add(file + ": no role " + role));
        Values.named(Values.map(house.map(file), "subApps", "browser").get("actions"))
                .forEach((name, action) -> {
                    Object catalog = action.get("catalog");
                    if (catalog != null && !commands(house, catalog.toString()).contains(action.get("command"))) {
                        problems.add(file + ": " + name + ": no command " + action.get("command") + " in " + catalog);
                    }
                });
    }

    private static Set<?> commands(House house, String catalog) {
        return house.list(Bootstraps.FOLDER, ".commands.yaml").stream()
                .map(file -> Values.map(house.map(file), "commands", catalog).keySet())
                .findFirst()
                .orElse(Set.of());
    }
}
