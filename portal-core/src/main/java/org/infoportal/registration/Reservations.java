package org.infoportal.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/**
 * Addresses for which an account is being made at this moment, so that two instances do not make one each: an instance
 * hears of the other's account only after a while. Of the address only its hash is stored, and with the next
 * reservation after a minute that is gone too.
 */
public final class Reservations {

    /** Much longer than an account takes to be made, and to be seen by all instances. */
    private static final Duration VALID = Duration.ofMinutes(1);

    private static final String FOLDER = "addresses";
    private static final String TIME = "time";
    private static final String TRIED = "tried";
    private static final String PRETENCE = "pretence";

    private final PrivateStore store;
    private final Clock clock;

    public Reservations(PrivateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return false if somebody else has it */
    public boolean reserve(String email) {
        String name = Nodes.sha256(email);
        return store.call(session -> {
            Node folder = Nodes.folder(session.getRootNode(), FOLDER);
            removeOld(folder);
            if (folder.hasNode(name)) {
                return false;
            }
            Nodes.set(Nodes.folder(folder, name), TIME, clock.instant());
            session.save();
            return true;
        });
    }

    /**
     * Saves as often and about as much as is saved where a new account is made: whoever asks cannot tell by the time which
     * of the two it was. Gone with the reservation.
     *
     * @param nodes how many are written beside the reservation
     */
    void pretend(String email, int nodes) {
        String name = Nodes.sha256(email);
        store.call(session -> {
            Node reservation = Nodes.folder(Nodes.folder(session.getRootNode(), FOLDER), name);
            if (!reservation.hasProperty(TIME)) {
                Nodes.set(reservation, TIME, clock.instant());
            }
            Nodes.set(reservation, TRIED, clock.instant());
            if (nodes > 0) {
                // a new one each time: what two change at the same node is refused, and writing over is quicker than
                // making
                Node pretence = reservation.addNode(PRETENCE + "-" + UUID.randomUUID(), "mgnl:contentNode");
                for (int i = 0; i < nodes; i++) {
                    Nodes.set(Nodes.folder(pretence, String.valueOf(i)), TIME, clock.instant());
                }
            }
            session.save();
            return null;
        });
    }

    /** For whoever reserved it and made no account. */
    public void release(String email) {
        String path = "/" + FOLDER + "/" + Nodes.sha256(email);
        store.call(session -> {
            remove(session, path);
            return null;
        });
    }

    private static void remove(Session session, String path) throws RepositoryException {
        if (session.nodeExists(path)) {
            session.removeItem(path);
            session.save();
        }
    }

    /** Forgets those that are over, though nobody makes another. */
    void removeOld() {
        store.call(session -> {
            removeOld(Nodes.folder(session.getRootNode(), FOLDER));
            session.save();
            return null;
        });
    }

    /** There are never many: making an account is slow, on purpose. */
    private void removeOld(Node folder) throws RepositoryException {
        Instant oldest = clock.instant().minus(VALID);
        NodeIterator reservations = folder.getNodes();
        while (reservations.hasNext()) {
            Node reservation = reservations.nextNode();
            if (Nodes.instant(reservation, TIME).orElse(oldest).isBefore(oldest)) {
                reservation.remove();
            }
        }
    }
}
