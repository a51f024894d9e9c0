package org.infoportal.magnolia.host;

import info.magnolia.context.MgnlContext;
import info.magnolia.repository.RepositoryManager;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.account.RoleDirectory;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.ChangedPaths;
import org.infoportal.jcr.Failures;
import org.infoportal.magnolia.context.SystemWork;
import org.infoportal.twin.TwinWorkspace;

/**
 * Magnolia's repository with system rights, a new session for each call. Not the sessions of Magnolia's context: those
 * are shared by all who work in it, and a user's own costs a query at each login.
 */
final class MagnoliaSessions implements Sessions, AutoCloseable {

    private static final Set<String> PRIVATE_WORKSPACES =
            Set.of(PRIVATE_WORKSPACE, USERS_WORKSPACE, RoleDirectory.ROLES_WORKSPACE, RoleDirectory.GROUPS_WORKSPACE);

    private final RepositoryManager repositories;
    private final boolean twins;
    private final ExecutorService listeners =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "infoportal-changes"));

    /** @param twins whether the live view of content is a workspace of its own */
    MagnoliaSessions(RepositoryManager repositories, boolean twins) {
        this.repositories = repositories;
        this.twins = twins;
    }

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        try {
            // With each change Magnolia opens a session of whoever its context says: nobody's on a thread of our own,
            // one
            // more login for a member, and none at all for somebody called admin, who is Jackrabbit's
            return MgnlContext.hasInstance() && MgnlContext.isSystemInstance()
                    ? inSession(workspace, view, work)
                    : SystemWork.call(() -> inSession(workspace, view, work));
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    private <T> T inSession(String workspace, View view, SessionWork<T> work) throws RepositoryException {
        Session session = open(workspace, view);
        try {
            return work.apply(session);
        } finally {
            end(session);
        }
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        try {
            Session session = open(workspace, view);
            ChangedPaths.observe(session, listener, listeners);
            return () -> end(session);
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    private static void end(Session session) {
        // Magnolia ends all sessions when it goes down, and it may be first
        if (session.isLive()) {
            session.logout();
        }
    }

    /** Makes the live twin of a content workspace, if there is to be one and there is none. */
    void ensureTwin(String workspace) {
        String twin = nameOf(workspace, View.LIVE);
        try {
            if (!repositories.hasWorkspace(twin)) {
                repositories.loadWorkspace(repositories.getRepositoryNameForWorkspace(workspace), twin);
            }
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    private Session open(String workspace, View view) throws RepositoryException {
        return repositories.getSystemSession(nameOf(workspace, view));
    }

    private String nameOf(String workspace, View view) {
        boolean twin = twins && view == View.LIVE && !PRIVATE_WORKSPACES.contains(workspace);
        return twin ? TwinWorkspace.of(workspace) : workspace;
    }

    @Override
    public void close() {
        listeners.shutdown();
    }
}
