package org.infoportal.twin;

import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The live workspace of one workspace: its items have the identifiers and paths of the working ones. */
final class LiveTwin {

    private static final String FOLDER = "mgnl:folder";

    private final Session live;
    private final Session working;

    LiveTwin(Session live, Session working) {
        this.live = live;
        this.working = working;
    }

    static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Makes the live item and all below it equal to the working one. */
    void bring(Node item) throws RepositoryException {
        String path = item.getPath();
        Optional<Node> known = find(live, item.getIdentifier());
        if (known.isEmpty()) {
            makeRoom(path);
            live.getWorkspace().clone(workingName(), path, path, true);
            return;
        }
        if (!known.get().getPath().equals(path)) {
            follow(known.get(), path);
        }
        live.getNodeByIdentifier(item.getIdentifier()).update(workingName());
    }

    void remove(String id) throws RepositoryException {
        Optional<Node> known = find(live, id);
        if (known.isPresent()) {
            known.get().remove();
            live.save();
        }
    }

    private void follow(Node item, String path) throws RepositoryException {
        if (path.startsWith(item.getPath() + "/")) {
            // Its old place becomes a folder around it: out of the way first.
            live.move(item.getPath(), "/" + item.getIdentifier());
        }
        makeRoom(path);
        live.move(item.getPath(), path);
        live.save();
    }

    private void makeRoom(String path) throws RepositoryException {
        addParents(path);
        if (live.nodeExists(path)) {
            stepAside(live.getNode(path));
        }
        live.save();
    }

    private void addParents(String path) throws RepositoryException {
        Node parent = live.getRootNode();
        String[] names = path.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.hasNode(names[i]) ? parent.getNode(names[i]) : parent.addNode(names[i], FOLDER);
        }
    }

    /** Another item is still published where this one goes to: it moved away, or is gone, in the working view. */
    private void stepAside(Node other) throws RepositoryException {
        Optional<Node> source = find(working, other.getIdentifier());
        if (source.isEmpty()) {
            other.remove();
            return;
        }
        String wished = source.get().getPath();
        boolean free = !live.nodeExists(wished) && live.nodeExists(parent(wished));
        live.move(other.getPath(), free ? wished : other.getPath() + "-" + other.getIdentifier());
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    private String workingName() {
        return working.getWorkspace().getName();
    }
}
