package org.infoportal.jcr;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import javax.jcr.observation.EventListener;
import org.infoportal.host.Sessions.ChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns JCR events into the paths of the nodes concerned. */
public final class ChangedPaths implements EventListener {

    private static final int EVENT_TYPES = Event.NODE_ADDED
            | Event.NODE_REMOVED
            | Event.NODE_MOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    private static final Logger LOG = LoggerFactory.getLogger(ChangedPaths.class);

    private final ChangeListener listener;
    private final Executor executor;

    /**
     * Tells {@code listener} of all changes in the session's workspace, as long as the session lives.
     *
     * @param executor runs the listener, which may open sessions itself
     */
    public static void observe(Session session, ChangeListener listener, Executor executor) throws RepositoryException {
        session.getWorkspace()
                .getObservationManager()
                .addEventListener(new ChangedPaths(listener, executor), EVENT_TYPES, "/", true, null, null, false);
    }

    private ChangedPaths(ChangeListener listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    @Override
    public void onEvent(EventIterator events) {
        try {
            Set<String> paths = nodePaths(events);
            executor.execute(() -> tell(paths));
        } catch (RepositoryException e) {
            LOG.error("A change could not be read", e);
        } catch (RejectedExecutionException e) {
            LOG.debug("A change came after the close", e);
        }
    }

    private void tell(Set<String> paths) {
        try {
            listener.changed(paths);
        } catch (RuntimeException e) {
            // The other listeners go on.
            LOG.error("A listener failed on {}", paths, e);
        }
    }

    private static Set<String> nodePaths(EventIterator events) throws RepositoryException {
        Set<String> paths = new LinkedHashSet<>();
        while (events.hasNext()) {
            add(paths, events.nextEvent());
        }
        return paths;
    }

    private static void add(Set<String> paths, Event event) throws RepositoryException {
        switch (event.getType()) {
            case Event.NODE_ADDED, Event.NODE_REMOVED -> paths.add(event.getPath());
            case Event.NODE_MOVED -> {
                paths.add(event.getPath());
                // absent when only the order changed
                Object source = event.getInfo().get("srcAbsPath");
                if (source != null) {
                    paths.add(source.toString());
                }
            }
            default -> paths.add(parent(event.getPath()));
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
