package org.infoportal.standalone.feature;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** Sessions that, once armed, save some times more and then fail: once, or for ever as if the process had ended. */
final class FailingSessions implements Sessions {

    private final Sessions sessions;
    private int left = Integer.MAX_VALUE;
    private boolean once;
    private int failures;

    FailingSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    synchronized void failAfter(int saves) {
        left = saves;
        once = false;
        failures = 0;
    }

    synchronized void failOnceAfter(int saves) {
        failAfter(saves);
        once = true;
    }

    synchronized void heal() {
        left = Integer.MAX_VALUE;
    }

    synchronized int failures() {
        return failures;
    }

    private synchronized void failIfDue() throws RepositoryException {
        if (left > 0) {
            return;
        }
        failures++;
        if (once) {
            heal();
        }
        throw new RepositoryException("the disk is full");
    }

    /** Only what was saved counts: what met another change is tried again. */
    private synchronized void countSaved() {
        left--;
    }

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        return sessions.call(workspace, view, session -> work.apply(failing(session)));
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        return sessions.observe(workspace, view, listener);
    }

    private Session failing(Session session) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    boolean save = method.getName().equals("save");
                    if (save) {
                        failIfDue();
                    }
                    try {
                        Object answer = method.invoke(session, arguments);
                        if (save) {
                            countSaved();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
