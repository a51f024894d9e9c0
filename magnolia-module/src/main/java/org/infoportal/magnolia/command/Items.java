package org.infoportal.magnolia.command;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.infoportal.content.History;

/**
 * What an editor has chosen in a content app, a folder standing for all that is below it. Only identifiers: Magnolia's
 * publishing ends the sessions of the system context, and with them all nodes a command holds.
 *
 * @param live items to be published
 * @param gone items that are marked as deleted, or are in a folder that is
 * @param removed nodes that are marked as deleted, folders too
 */
record Items(List<String> live, List<String> gone, List<String> removed) {

    private static final String FOLDER = "mgnl:folder";
    private static final String DELETED = "mgnl:deleted";
    /** Beside the items: what was done to them. */
    private static final String HISTORY = History.ROOT_TYPE;

    static Items chosen(Node node) throws RepositoryException {
        Items items = new Items(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        items.add(node, false);
        return items;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(live);
        all.addAll(gone);
        return all;
    }

    private void add(Node node, boolean inDeletedFolder) throws RepositoryException {
        boolean deleted = node.isNodeType(DELETED);
        if (node.getDepth() > 0 && !node.isNodeType(FOLDER)) {
            (deleted || inDeletedFolder ? gone : live).add(node.getIdentifier());
        } else {
            for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
                addUnlessTheRepositorysOwn(children.nextNode(), deleted || inDeletedFolder);
            }
        }
        if (deleted && !inDeletedFolder) {
            removed.add(node.getIdentifier());
        }
    }

    private void addUnlessTheRepositorysOwn(Node node, boolean inDeletedFolder) throws RepositoryException {
        boolean own =
                node.getName().startsWith("jcr:") || node.getName().startsWith("rep:") || node.isNodeType(HISTORY);
        if (!own) {
            add(node, inDeletedFolder);
        }
    }
}
