package org.infoportal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** How sessions lie in the private workspace: {@code /sessions/<bucket>/<account>/<name>}. */
final class SessionNodes {

    static final String ROOT = "/sessions";
    static final String TYPE = "ip:session";
    private static final String SEEN = "seen";

    private SessionNodes() {}

    static Node create(Session session, String account, String device, Instant now, Duration idle)
            throws RepositoryException {
        Node bucket = Nodes.bucket(Nodes.folder(session.getRootNode(), ROOT.substring(1)), account);
        Node node = Nodes.folder(bucket, account).addNode(UUID.randomUUID().toString(), TYPE);
        node.setProperty("account", account);
        node.setProperty("device", device);
        node.setProperty("idleSeconds", idle.toSeconds());
        Nodes.set(node, "started", now);
        Nodes.set(node, SEEN, now);
        return node;
    }

    static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }

    static List<Node> of(Session session, String account) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        String folder = ROOT + "/" + Nodes.bucketPath(account);
        if (session.nodeExists(folder)) {
            for (NodeIterator nodes = session.getNode(folder).getNodes(); nodes.hasNext(); ) {
                found.add(nodes.nextNode());
            }
        }
        return found;
    }

    static void setSeen(Node node, Instant now) throws RepositoryException {
        Nodes.set(node, SEEN, now);
    }

    /** With the account's folder, if it was the last. */
    static void remove(Node node) throws RepositoryException {
        Node folder = node.getParent();
        node.remove();
        if (!folder.hasNodes()) {
            folder.remove();
        }
    }

    static PortalSession read(Node node) throws RepositoryException {
        Instant started = Nodes.instant(node, "started").orElse(Instant.EPOCH);
        return new PortalSession(
                node.getIdentifier(),
                Nodes.text(node, "account"),
                Nodes.text(node, "device"),
                started,
                Nodes.instant(node, SEEN).orElse(started),
                Duration.ofSeconds(Nodes.number(node, "idleSeconds")));
    }
}
