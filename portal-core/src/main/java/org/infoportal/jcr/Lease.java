package org.infoportal.jcr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Work that one of several instances does for all of them. Whoever has it keeps it as long as it asks again in time. */
public final class Lease {

    private final PrivateStore store;
    private final Clock clock;
    private final String folder;
    private final String name;
    private final Duration validity;

    /**
     * @param folder at the root of the private workspace, where the lease is kept
     * @param name of the lease there
     * @param validity after it another instance takes over; longer than one piece of the work may take
     */
    public Lease(PrivateStore store, Clock clock, String folder, String name, Duration validity) {
        this.store = store;
        this.clock = clock;
        this.folder = folder;
        this.name = name;
        this.validity = validity;
    }

    /**
     * Whether this instance is the one, from now on or still.
     *
     * @param instance empty if there are no others
     */
    public boolean isHeldBy(String instance) {
        return instance.isEmpty() || store.call(session -> take(Nodes.folder(session.getRootNode(), folder), instance));
    }

    private boolean take(Node node, String instance) throws RepositoryException {
        Instant now = clock.instant();
        Instant until = Nodes.instant(node, name + "Until").orElse(now);
        boolean own = Nodes.text(node, name).equals(instance);
        if (!own && until.isAfter(now)) {
            return false;
        }
        if (!own || until.isBefore(now.plus(validity.dividedBy(2)))) {
            node.setProperty(name, instance);
            Nodes.set(node, name + "Until", now.plus(validity));
            node.getSession().save();
        }
        return true;
    }
}
