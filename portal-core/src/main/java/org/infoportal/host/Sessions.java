package org.infoportal.host;

import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** JCR sessions with system rights. */
public interface Sessions {

    /** The private workspace for members, tokens, outbox and audit: written where members are, never published. */
    String PRIVATE_WORKSPACE = "infoportal";

    /** The workspace of accounts, in both hosts. */
    String USERS_WORKSPACE = "users";

    /**
     * Runs {@code work} in a session of its own and returns its answer. The session ends with the call: nodes must not
     * be kept, unsaved changes are dropped. Private workspaces have one face; {@code view} is ignored for them.
     *
     * @throws HostConflictException if somebody else changed the same item meanwhile
     * @throws HostException for every other failure of the repository
     */
    <T> T call(String workspace, View view, SessionWork<T> work);

    /**
     * Tells {@code listener} of changes that were saved in a workspace, from any session and any cluster node, soon
     * after the save and never on the saving thread. Closing the handle ends it.
     */
    Subscription observe(String workspace, View view, ChangeListener listener);

    /** Work in one session. */
    @FunctionalInterface
    interface SessionWork<T> {
        T apply(Session session) throws RepositoryException;
    }

    /** Receives the paths of nodes that were added, removed, moved or whose properties changed. */
    @FunctionalInterface
    interface ChangeListener {
        void changed(Set<String> nodePaths);
    }

    /** Ends an observation. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
