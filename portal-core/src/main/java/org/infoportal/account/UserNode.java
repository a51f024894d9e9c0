package org.infoportal.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Account;
import org.infoportal.jcr.Nodes;

/** An account as Magnolia stores it: an {@code mgnl:user} node below its realm. */
public final class UserNode {

    static final String TYPE = "mgnl:user";

    private static final String LIST = "mgnl:contentNode";
    private static final long READ = 8;
    private static final long ALL = 63;
    private static final List<String> OWN_PROPERTIES = List.of("email", "language", "lastaccess", "pswd", "title");

    private final Node node;

    public UserNode(Node node) {
        this.node = node;
    }

    public static UserNode add(Session session, String realm, List<String> folders, String name)
            throws RepositoryException {
        Node parent = Nodes.folder(session.getRootNode(), realm);
        for (String folder : folders) {
            parent = Nodes.folder(parent, folder);
        }
        UserNode user = new UserNode(parent.addNode(name, TYPE));
        user.node.setProperty("name", name);
        user.setEnabled(true);
        user.node.addNode("roles", LIST);
        user.node.addNode("groups", LIST);
        user.allowSelfService();
        return user;
    }

    /** In Magnolia an account may see itself and change these properties. */
    private void allowSelfService() throws RepositoryException {
        Node permissions = node.addNode("acl_users", LIST);
        permit(permissions, node.getPath(), READ);
        for (String property : OWN_PROPERTIES) {
            permit(permissions, node.getPath() + "/" + property, ALL);
        }
    }

    private static void permit(Node permissions, String path, long bits) throws RepositoryException {
        Node entry = permissions.addNode(String.valueOf(permissions.getNodes().getSize()), LIST);
        entry.setProperty("path", path);
        entry.setProperty("permissions", bits);
    }

    public UserNode describe(String fullName, String email, Locale language) throws RepositoryException {
        node.setProperty("title", fullName);
        node.setProperty("email", email);
        node.setProperty("language", language.toLanguageTag());
        return this;
    }

    public UserNode setEnabled(boolean enabled) throws RepositoryException {
        node.setProperty("enabled", String.valueOf(enabled));
        return this;
    }

    public UserNode setPasswordHash(String hash) throws RepositoryException {
        node.setProperty("pswd", hash);
        return this;
    }

    Optional<String> passwordHash() throws RepositoryException {
        return Optional.ofNullable(text("pswd", null));
    }

    public IdList roles() {
        return IdList.of(node, "roles");
    }

    String path() throws RepositoryException {
        return node.getPath();
    }

    Account toAccount(RoleDirectory directory) throws RepositoryException {
        return new Account(
                node.getIdentifier(),
                node.getName(),
                text("email", "").toLowerCase(Locale.ROOT),
                text("title", node.getName()),
                Locale.forLanguageTag(text("language", "de").replace('_', '-')),
                !"false".equals(text("enabled", "true")),
                directory.names(roles().ids(), IdList.of(node, "groups").ids()));
    }

    private String text(String property, String fallback) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getString() : fallback;
    }
}
