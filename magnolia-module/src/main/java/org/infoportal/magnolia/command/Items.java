package org.infoportal.magnolia.command;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.infoportal.content.Completion;
import org.infoportal.host.Publishing;

/** What an editor has chosen in a content app: an item, or a folder with all that is below it. */
final class Items {

    private static final String FOLDER = "mgnl:folder";
    private static final String DELETED = "mgnl:deleted";

    private final Publishing publishing;
    private final Completion completion;

    Items(Publishing publishing, Completion completion) {
        this.publishing = publishing;
        this.completion = completion;
    }

    /** Publishes the item, or all items of the folder. What is marked as deleted goes away for good. */
    void publish(String workspace, Node chosen, String editor) throws RepositoryException {
        if (chosen.isNodeType(DELETED)) {
            remove(workspace, chosen, editor);
        } else if (isFolder(chosen)) {
            for (Node child : children(chosen)) {
                publish(workspace, child, editor);
            }
        } else {
            completion.complete(workspace, chosen.getIdentifier());
            publishing.publish(workspace, chosen.getIdentifier(), editor);
        }
    }

    /** Takes the item, or all items of the folder, back. */
    void unpublish(String workspace, Node chosen, String editor) throws RepositoryException {
        if (isFolder(chosen)) {
            for (Node child : children(chosen)) {
                unpublish(workspace, child, editor);
            }
        } else {
            publishing.unpublish(workspace, chosen.getIdentifier(), editor);
        }
    }

    private void remove(String workspace, Node chosen, String editor) throws RepositoryException {
        unpublish(workspace, chosen, editor);
        if (isFolder(chosen)) {
            publishing.unpublish(workspace, chosen.getIdentifier(), editor);
        }
        chosen.getSession().refresh(true);
        chosen.remove();
        chosen.getSession().save();
    }

    private static boolean isFolder(Node node) throws RepositoryException {
        return node.getDepth() == 0 || node.isNodeType(FOLDER);
    }

    private static List<Node> children(Node folder) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        for (NodeIterator nodes = folder.getNodes(); nodes.hasNext(); ) {
            Node child = nodes.nextNode();
            // the repository's own, below the root
            if (!child.getName().startsWith("jcr:") && !child.getName().startsWith("rep:")) {
                children.add(child);
            }
        }
        return children;
    }
}
