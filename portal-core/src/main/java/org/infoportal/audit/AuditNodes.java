package org.infoportal.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/**
 * How entries lie in the private workspace: {@code /audit/<year>/<month>/<day>/<hour>/<bucket>/<id>}, in UTC. The head of
 * the chain, number and hash of the last entry, is kept at {@code /audit} itself.
 */
final class AuditNodes {

    static final String TYPE = "ip:auditEntry";
    static final String NUMBER = "number";
    static final String HASH = "hash";
    static final String PREVIOUS = "previous";
    static final String ERASED_FOR = "erasedFor";
    static final Seal ACTOR = new Seal("actor");
    static final Seal DETAIL = new Seal("detail");

    private static final String ROOT = "audit";
    private static final String FORMAT = "infoportal-audit-1";
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HH").withZone(ZoneOffset.UTC);

    private AuditNodes() {}

    /** Appends an entry to the chain and moves the head, in the caller's session. */
    static long append(Session session, AuditEntry entry, Instant now) throws RepositoryException {
        Node root = root(session);
        long number = Nodes.number(root, NUMBER) + 1;
        Node node = add(root, now);
        node.setProperty(NUMBER, number);
        node.setProperty(PREVIOUS, Nodes.text(root, HASH));
        // as the repository keeps it
        Nodes.set(node, "at", now.truncatedTo(ChronoUnit.MILLIS));
        node.setProperty("action", entry.action());
        node.setProperty("subject", entry.subject());
        node.setProperty("mail", entry.mail());
        ACTOR.close(node, entry.actor());
        DETAIL.close(node, entry.detail());
        String hash = hash(node);
        node.setProperty(HASH, hash);
        root.setProperty(NUMBER, number);
        root.setProperty(HASH, hash);
        return number;
    }

    static Node root(Session session) throws RepositoryException {
        return Nodes.folder(session.getRootNode(), ROOT);
    }

    private static Node add(Node root, Instant now) throws RepositoryException {
        Node folder = root;
        for (String part : hour(now).split("/")) {
            folder = Nodes.folder(folder, part);
        }
        String id = UUID.randomUUID().toString();
        return Nodes.bucket(folder, id).addNode(id, TYPE);
    }

    /** The folder of that hour, relative to the root; later hours sort behind it. */
    static String hour(Instant at) {
        return HOUR.format(at);
    }

    /** The hash of an entry over all that must not change, the hash of the entry before it included. */
    static String hash(Node node) throws RepositoryException {
        StringBuilder canonical = new StringBuilder(FORMAT).append('\n');
        for (String value : List.of(
                String.valueOf(Nodes.number(node, NUMBER)),
                Nodes.text(node, PREVIOUS),
                at(node).toString(),
                Nodes.text(node, "action"),
                Nodes.text(node, "subject"),
                Nodes.text(node, "mail"),
                ACTOR.of(node),
                DETAIL.of(node))) {
            // with its length, so that nothing can move from one value to the next
            canonical.append(value.length()).append(':').append(value).append('\n');
        }
        return Nodes.sha256(canonical.toString());
    }

    static Instant at(Node node) throws RepositoryException {
        return Nodes.instant(node, "at").orElse(Instant.EPOCH);
    }

    static AuditRecord read(Node node) throws RepositoryException {
        return new AuditRecord(
                Nodes.number(node, NUMBER),
                at(node),
                ACTOR.text(node),
                Nodes.text(node, "action"),
                Nodes.text(node, "subject"),
                DETAIL.text(node),
                Nodes.text(node, "mail"),
                Nodes.text(node, HASH));
    }

    /** Shows all entries from an hour on, in no order. */
    static void visit(Session session, String fromHour, Visitor visitor) throws RepositoryException {
        if (session.getRootNode().hasNode(ROOT)) {
            visit(session.getRootNode().getNode(ROOT), "", fromHour, visitor);
        }
    }

    private static void visit(Node folder, String path, String fromHour, Visitor visitor) throws RepositoryException {
        NodeIterator children = folder.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            String below = path.isEmpty() ? child.getName() : path + "/" + child.getName();
            if (child.isNodeType(TYPE)) {
                visitor.visit(child);
            } else if (below.compareTo(fromHour.substring(0, Math.min(below.length(), fromHour.length()))) >= 0) {
                visit(child, below, fromHour, visitor);
            }
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Node entry) throws RepositoryException;
    }
}
