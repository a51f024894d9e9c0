package org.infoportal.magnolia;

import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** A repository in which every workspace is the same session. */
public record OneSession(Session session) implements Sessions {

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        try {
            return work.apply(session);
        } catch (RepositoryException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        return () -> {};
    }
}
