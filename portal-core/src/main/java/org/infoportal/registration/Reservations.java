package org.infoportal.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** The user, her lists and her permissions. */
    private static final int NODES_OF_AN_ACCOUNT = 12;

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
                // saved as well, so that it takes as long
                Nodes.set(folder.getNode(name), TRIED, clock.instant());
                session.save();
                return false;
            }
            Nodes.set(Nodes.folder(folder, name), TIME, clock.instant());
            session.save();
            return true;
        });
    }

    /**
     * Writes about as much as a new account is, where a new account is not wanted: whoever asks cannot tell by the time
     * which of the two it was. Gone with the reservation.
     */
    public void pretend(String email) {
        String name = Nodes.sha256(email);
        store.call(session -> {
            Node folder = Nodes.folder(session.getRootNode(), FOLDER);
            Node reservation = Nodes.folder(folder, name);
            if (!reservation.hasProperty(TIME)) {
                Nodes.set(reservation, TIME, clock.instant());
            }
            // written over, not removed and made anew: in Magnolia that save was refused
            Node pretence = Nodes.folder(reservation, PRETENCE);
            for (int i = 0; i < NODES_OF_AN_ACCOUNT; i++) {
                Nodes.set(Nodes.folder(pretence, String.valueOf(i)), TIME, clock.instant());
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
