package org.infoportal.standalone.feature;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/**
 * Sessions in which, once armed, the first node that is asked for is removed by somebody else just before.
 *
 * @param vanished path of what went away; null until it has; empty while not armed
 */
record VanishingSessions(Sessions sessions, AtomicReference<String> vanished) implements Sessions {

    VanishingSessions(Sessions sessions) {
        this(sessions, new AtomicReference<>(""));
    }

    void arm() {
        vanished.set(null);
    }

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        return sessions.call(workspace, view, session -> work.apply(watched(session, workspace, view)));
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        return sessions.observe(workspace, view, listener);
    }

    private Session watched(Session session, String workspace, View view) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getNode") && vanished.compareAndSet(null, (String) arguments[0])) {
                        sessions.call(workspace, view, other -> remove(other, (String) arguments[0]));
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Void remove(Session other, String path) throws RepositoryException {
        other.getNode(path).remove();
        other.save();
        return null;
    }
}
