package org.infoportal.magnolia.command;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.infoportal.magnolia.RunningPortal;

/** The items at or below a node that an editor has chosen. */
final class Items {

    private static final String FOLDER = "mgnl:folder";

    private final RunningPortal portal;

    Items(RunningPortal portal) {
        this.portal = portal;
    }

    void publish(String workspace, Node chosen, String editor) throws RepositoryException {
        for (String id : ids(chosen)) {
            portal.web().portal().completion().complete(workspace, id);
            portal.host().publishing().publish(workspace, id, editor);
        }
    }

    void unpublish(String workspace, Node chosen, String editor) throws RepositoryException {
        for (String id : ids(chosen)) {
            portal.host().publishing().unpublish(workspace, id, editor);
        }
    }

    private static List<String> ids(Node node) throws RepositoryException {
        if (node.getDepth() > 0 && !node.isNodeType(FOLDER)) {
            return List.of(node.getIdentifier());
        }
        List<String> ids = new ArrayList<>();
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            // the repository's own, below the root
            if (!child.getName().startsWith("jcr:") && !child.getName().startsWith("rep:")) {
                ids.addAll(ids(child));
            }
        }
        return ids;
    }
}
