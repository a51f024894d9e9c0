package org.infoportal.audit;

import javax.jcr.Node;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the head of the chain into the log when it has moved. Where the log is kept out of reach of whoever can write to
 * the repository, it proves that nothing before has been rewritten.
 */
public final class AuditAnchor implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);

    private final Sessions sessions;
    private String told = "";

    public AuditAnchor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run() {
        String head = sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            Node root = AuditNodes.root(session);
            return Nodes.number(root, AuditNodes.NUMBER) + ":" + Nodes.text(root, AuditNodes.HASH);
        });
        if (!head.equals(told)) {
            LOG.info("Audit trail: [{}]", head);
            told = head;
        }
    }
}
