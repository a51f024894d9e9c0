package org.infoportal.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Audiences;
import org.infoportal.access.Roles;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/**
 * Roles by identifier, and the roles that come with groups. The portal's own roles have identifiers that follow from
 * their names, so that accounts keep their roles when they move between installations.
 */
public final class RoleDirectory {

    public static final String ROLES_WORKSPACE = "userroles";
    public static final String GROUPS_WORKSPACE = "usergroups";

    private final Sessions sessions;
    private volatile Map<String, String> names = Map.of();
    private volatile Map<String, Group> groups = Map.of();

    RoleDirectory(Sessions sessions) {
        this.sessions = sessions;
        reload();
    }

    /** The identifier that the role of this name has in every installation. */
    public static String fixedId(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Names of the portal's roles; a host sees to it that they exist. */
    public static List<String> ownRoles() {
        return Stream.concat(
                        Stream.of(
                                Roles.EDITOR,
                                Roles.REVIEWER,
                                Roles.PUBLISHER,
                                Roles.ACCREDITOR,
                                Roles.ADMIN,
                                Roles.MEMBER),
                        Audiences.GRANTABLE.stream().map(Roles::ofAudience))
                .toList();
    }

    /** Reads roles and groups again. */
    void reload() {
        names = sessions.call(ROLES_WORKSPACE, View.WORKING, RoleDirectory::readRoles);
        groups = sessions.call(GROUPS_WORKSPACE, View.WORKING, RoleDirectory::readGroups);
    }

    Optional<String> idOf(String role) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(role))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Names of roles given directly and through groups; groups may be in groups. */
    Set<String> names(Collection<String> roleIds, Collection<String> groupIds) {
        Set<String> found = new LinkedHashSet<>();
        collect(found, roleIds, groupIds, new HashSet<>());
        return found;
    }

    private void collect(
            Set<String> found, Collection<String> roleIds, Collection<String> groupIds, Set<String> seenGroups) {
        roleIds.stream().map(names::get).filter(name -> name != null).forEach(found::add);
        for (String id : groupIds) {
            Group group = groups.get(id);
            if (group != null && seenGroups.add(id)) {
                collect(found, group.roleIds(), group.groupIds(), seenGroups);
            }
        }
    }

    private static Map<String, String> readRoles(Session session) throws RepositoryException {
        Map<String, String> found = new HashMap<>();
        for (Node role : below(session.getRootNode(), "mgnl:role")) {
            found.put(role.getIdentifier(), role.getName());
        }
        return Map.copyOf(found);
    }

    private static Map<String, Group> readGroups(Session session) throws RepositoryException {
        Map<String, Group> found = new HashMap<>();
        for (Node group : below(session.getRootNode(), "mgnl:group")) {
            found.put(
                    group.getIdentifier(),
                    new Group(
                            IdList.of(group, "roles").ids(),
                            IdList.of(group, "groups").ids()));
        }
        return Map.copyOf(found);
    }

    private static List<Node> below(Node folder, String type) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        for (NodeIterator children = folder.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            if (child.isNodeType(type)) {
                found.add(child);
            } else if (child.isNodeType("mgnl:folder")) {
                found.addAll(below(child, type));
            }
        }
        return found;
    }

    private record Group(List<String> roleIds, List<String> groupIds) {}
}
