package org.infoportal.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/**
 * Files that were sent before the form they belong to was good: kept for a day for the account that sent them, so that a
 * mistake elsewhere in the form does not cost the upload. Only checked files get here.
 */
public final class TemporaryFiles {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String FOLDER = "uploads";
    private static final String TYPE = "ip:upload";
    private static final String FILE = "file";
    private static final String OWNER = "owner";
    private static final String KEPT_AT = "keptAt";
    private static final String ID = "[0-9a-f-]{36}";

    private final Sessions sessions;
    private final PrivateStore store;
    private final Clock clock;

    public TemporaryFiles(Sessions sessions, PrivateStore store, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
    }

    /** @return a name for it that nobody guesses */
    public String keep(String owner, CheckedFile file) {
        String id = UUID.randomUUID().toString();
        store.call(session -> {
            Node folder = Nodes.bucket(Nodes.folder(session.getRootNode(), FOLDER), id);
            Node node = folder.addNode(id, TYPE);
            node.setProperty(OWNER, owner);
            Nodes.set(node, KEPT_AT, clock.instant());
            FileNodes.write(node, FILE, file);
            session.save();
            return null;
        });
        return id;
    }

    /** @return empty if it is somebody else's, gone, or never was */
    public Optional<CheckedFile> find(String owner, String id) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            Optional<Node> node = node(session, owner, id);
            return node.isEmpty() ? Optional.<CheckedFile>empty() : FileNodes.load(node.get(), FILE);
        });
    }

    /** As {@link #find}, without the bytes. */
    public Optional<StoredFile> describe(String owner, String id) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            Optional<Node> node = node(session, owner, id);
            return node.isEmpty() ? Optional.<StoredFile>empty() : FileNodes.find(node.get(), FILE);
        });
    }

    /** Removes what nobody came back for. */
    public void purge() {
        Instant before = clock.instant().minus(KEPT);
        store.call(session -> {
            for (NodeIterator buckets =
                            Nodes.folder(session.getRootNode(), FOLDER).getNodes();
                    buckets.hasNext(); ) {
                for (NodeIterator files = buckets.nextNode().getNodes(); files.hasNext(); ) {
                    Node file = files.nextNode();
                    if (Nodes.instant(file, KEPT_AT).filter(before::isBefore).isEmpty()) {
                        file.remove();
                    }
                }
            }
            session.save();
            return null;
        });
    }

    private static Optional<Node> node(Session session, String owner, String id) throws RepositoryException {
        String path = "/" + FOLDER + "/" + Nodes.bucketPath(id);
        if (!id.matches(ID) || !session.nodeExists(path)) {
            return Optional.empty();
        }
        Node node = session.getNode(path);
        return Nodes.text(node, OWNER).equals(owner) ? Optional.of(node) : Optional.empty();
    }
}
