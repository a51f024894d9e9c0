package org.infoportal.account;

import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Fills the index from the repository, and brings it up to date after changes. */
final class AccountReader {

    private final AccountIndex index;
    private final RoleDirectory roles;

    AccountReader(AccountIndex index, RoleDirectory roles) {
        this.index = index;
        this.roles = roles;
    }

    /** Reads the user at this node, or all users below it. */
    void readTree(Node node) throws RepositoryException {
        if (node.isNodeType(UserNode.TYPE)) {
            UserNode user = new UserNode(node);
            index.put(user.toAccount(roles), user.path());
            return;
        }
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            if (!child.getName().startsWith("jcr:") && !child.getName().startsWith("rep:")) {
                readTree(child);
            }
        }
    }

    /** Reads again what changed: users, folders of users, or something inside a user. */
    void readChanges(Session session, Set<String> paths) throws RepositoryException {
        for (String path : paths) {
            if (!session.nodeExists(path)) {
                index.removeTree(path);
            }
            readUserAround(session, path);
        }
    }

    private void readUserAround(Session session, String path) throws RepositoryException {
        boolean changedItself = true;
        for (String at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (session.nodeExists(at)) {
                Node node = session.getNode(at);
                if (changedItself || node.isNodeType(UserNode.TYPE)) {
                    readTree(node);
                }
                if (node.isNodeType(UserNode.TYPE)) {
                    return;
                }
            }
            changedItself = false;
        }
    }
}
