package org.infoportal.jcr;

import java.util.concurrent.locks.ReentrantLock;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/**
 * The private workspace. What is read and then decided on must not change in between, and the repository does not see
 * to that: it shows each item as it is at that moment, and lets two sessions remove the same one. So one caller works
 * after the other. Where other processes write too, in a cluster, each writer also changes one number before it reads:
 * of two that meet, the later one cannot save, and tries again, reading everything anew.
 */
public final class PrivateStore {

    private static final int TRIES = 8;
    private static final String TURN = "turn";
    private static final String NUMBER = "number";

    private final Sessions sessions;
    /** Fair: nobody waits for ever when many register. */
    private final ReentrantLock turn = new ReentrantLock(true);

    public PrivateStore(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs work that may write and saves itself. It must read what it decides on inside the call, because it may run
     * more than once.
     *
     * @throws HostConflictException if others were faster every time
     */
    public <T> T call(Sessions.SessionWork<T> work) {
        turn.lock();
        try {
            return tryToCall(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T tryToCall(Sessions.SessionWork<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
                    // in a cluster: takes in what others have saved until now, so that there is little to try again
                    session.refresh(false);
                    return apply(work, session);
                });
            } catch (HostConflictException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T apply(Sessions.SessionWork<T> work, Session session) throws RepositoryException {
        long number = takeNumber(session);
        // and waits for what is just coming in: otherwise the number may be new and the rest still old
        session.refresh(true);
        try {
            return work.apply(session);
        } catch (PathNotFoundException | ItemNotFoundException e) {
            if (isTaken(number)) {
                throw new InvalidItemStateException("Another instance removed it meanwhile", e);
            }
            throw e;
        }
    }

    /** Saved together with the work; work that saves nothing leaves it as it is. */
    private static long takeNumber(Session session) throws RepositoryException {
        Node turn = Nodes.folder(session.getRootNode(), TURN);
        if (turn.isNew()) {
            // on its own: of two that are made at once both would be saved, side by side
            session.save();
        }
        long number = Nodes.number(turn, NUMBER) + 1;
        turn.setProperty(NUMBER, number);
        return number;
    }

    /** Whether somebody else has saved under this number. */
    private boolean isTaken(long number) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            Node root = session.getRootNode();
            return root.hasNode(TURN) && Nodes.number(root.getNode(TURN), NUMBER) >= number;
        });
    }
}
