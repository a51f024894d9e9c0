package org.infoportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** Append-only record of who did what. Entries are saved together with the deed. */
public final class AuditTrail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HH").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** Writes the entry in the caller's session of the private workspace; it exists when the caller saves. */
    public void add(Session session, AuditEntry entry) throws RepositoryException {
        Instant now = clock.instant();
        Node folder = Nodes.folder(session.getRootNode(), "audit");
        for (String part : DAY.format(now).split("/")) {
            folder = Nodes.folder(folder, part);
        }
        String id = UUID.randomUUID().toString();
        Node node = Nodes.bucket(folder, id).addNode(id, "ip:auditEntry");
        Nodes.set(node, "at", now);
        node.setProperty("actor", entry.actor());
        node.setProperty("action", entry.action());
        node.setProperty("subject", entry.subject());
        node.setProperty("detail", entry.detail());
    }
}
