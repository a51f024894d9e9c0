package org.infoportal.jcr;

import org.infoportal.host.HostConflictException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/**
 * The private workspace. Two writers may meet at a folder that both create; the later one simply tries again, reading
 * everything anew.
 */
public final class PrivateStore {

    private static final int TRIES = 8;

    private final Sessions sessions;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, work);
            } catch (HostConflictException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
