package org.infoportal.standalone.repository;

import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.ChangedPaths;
import org.infoportal.jcr.Failures;
import org.infoportal.twin.TwinWorkspace;

/** Sessions of the embedded repository; the live view of a content workspace is its live twin. */
public final class StandaloneSessions implements Sessions {

    private final EmbeddedRepository repository;

    public StandaloneSessions(EmbeddedRepository repository) {
        this.repository = repository;
    }

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        try {
            Session session = repository.login(nameOf(workspace, view));
            try {
                return work.apply(session);
            } finally {
                end(session);
            }
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        try {
            Session session = repository.login(nameOf(workspace, view));
            ChangedPaths.observe(session, listener, repository.listeners());
            return () -> end(session);
        } catch (RepositoryException e) {
            throw Failures.of(e);
        }
    }

    private static void end(Session session) {
        // The repository has ended it already if it was closed meanwhile.
        if (session.isLive()) {
            session.logout();
        }
    }

    private static String nameOf(String workspace, View view) {
        boolean twin = view == View.LIVE && !EmbeddedRepository.PRIVATE_WORKSPACES.contains(workspace);
        return twin ? TwinWorkspace.of(workspace) : workspace;
    }
}
