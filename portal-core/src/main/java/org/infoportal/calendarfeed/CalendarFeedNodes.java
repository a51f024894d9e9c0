package org.infoportal.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** How feeds lie in the private workspace: {@code /calendar-feeds/<bucket>/<account>}. */
final class CalendarFeedNodes {

    static final String ROOT = "/calendar-feeds";
    static final String TYPE = "ip:calendarFeed";

    private static final String HASH = "hash";
    private static final String CREATED = "created";
    private static final String USED = "used";

    private CalendarFeedNodes() {}

    static String path(String account) {
        return ROOT + "/" + Nodes.bucketPath(account);
    }

    static Optional<Node> find(Session session, String account) throws RepositoryException {
        String path = path(account);
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    /** Puts the feed at an address of its own; it has no other from then on. */
    static void put(Session session, String account, String hash, Instant now) throws RepositoryException {
        Optional<Node> known = find(session, account);
        Node node = known.isPresent() ? known.get() : create(session, account);
        node.setProperty("account", account);
        node.setProperty(HASH, hash);
        Nodes.set(node, CREATED, now);
        node.setProperty(USED, (String) null);
    }

    private static Node create(Session session, String account) throws RepositoryException {
        Node root = Nodes.folder(session.getRootNode(), ROOT.substring(1));
        return Nodes.bucket(root, account).addNode(account, TYPE);
    }

    static void setUsed(Node node, LocalDate day) throws RepositoryException {
        node.setProperty(USED, day.toString());
    }

    static CalendarFeed read(Node node) throws RepositoryException {
        return new CalendarFeed(
                Nodes.text(node, "account"),
                Nodes.text(node, HASH),
                Nodes.instant(node, CREATED).orElse(Instant.EPOCH),
                Optional.of(Nodes.text(node, USED))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }
}
