package org.infoportal.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All items of one node type in one workspace, held in memory as immutable values, so that a request touches no
 * repository. Kept right by observation, and at once for the caller of {@link #refresh}.
 */
public final class ReadModel<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);

    private static final int TRIES = 5;
    /** Node type of folders that hold no items, but what they once were. */
    public static final String HIDDEN = "ip:history";

    private final Sessions sessions;
    private final String workspace;
    private final View view;
    private final String root;
    private final String nodeType;
    private final NodeMapper<T> mapper;
    private final Map<String, T> items = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, String> idsByPath = new ConcurrentSkipListMap<>();
    private final Map<String, String> pathsById = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Sessions.Subscription subscription = () -> {};

    /** @param root path below which the items lie; {@code /} for the whole workspace */
    public ReadModel(
            Sessions sessions, String workspace, View view, String root, String nodeType, NodeMapper<T> mapper) {
        this.sessions = sessions;
        this.workspace = workspace;
        this.view = view;
        this.root = root;
        this.nodeType = nodeType;
        this.mapper = mapper;
    }

    /** Reads all items and watches them from then on. */
    public ReadModel<T> start() {
        subscription = sessions.observe(workspace, view, this::refreshPaths);
        refreshPaths(Set.of(root));
        return this;
    }

    /** A view of all items that follows changes, in no order. */
    public Collection<T> all() {
        return items.values();
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Grows with every change; the same number means the same items. */
    public long version() {
        return version.get();
    }

    /** Runs after each change, on the thread that noticed it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads one item anew, so that the caller sees her own change. */
    public void refresh(String id) {
        update(session -> {
            try {
                read(session.getNodeByIdentifier(id));
            } catch (ItemNotFoundException e) {
                forget(id);
            }
        });
    }

    /** As {@link #refresh}, for an item that may be new and whose place is known. */
    public void refreshAt(String path) {
        refreshPaths(Set.of(path));
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void refreshPaths(Set<String> changed) {
        List<String> paths = changed.stream().filter(this::concerns).toList();
        if (paths.isEmpty()) {
            // other features write in the same workspace, some of them a lot
            return;
        }
        update(session -> {
            for (String path : paths) {
                unlessGone(() -> refreshPath(session, path));
            }
        });
    }

    private boolean concerns(String path) {
        return isAtOrBelow(path, root) || isAtOrBelow(root, path);
    }

    private static boolean isAtOrBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }

    private void refreshPath(Session session, String path) throws RepositoryException {
        forgetMissing(session, path);
        Optional<Node> item = itemAtOrAbove(session, path);
        if (item.isPresent()) {
            read(item.get());
        } else if (session.nodeExists(path)) {
            readBelow(session.getNode(path));
        }
    }

    /** What somebody removes while it is read needs no more: its removal is told next. The others go on. */
    private static void unlessGone(Reading reading) throws RepositoryException {
        try {
            reading.run();
        } catch (PathNotFoundException | ItemNotFoundException | InvalidItemStateException e) {
            LOG.debug("Gone while it was read", e);
        }
    }

    private synchronized void update(SessionTask task) {
        tryToRead(task);
        version.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** What is changed by others while it is read, is read once more. */
    private void tryToRead(SessionTask task) {
        for (int attempt = 1; ; attempt++) {
            try {
                sessions.call(workspace, view, session -> {
                    task.run(session);
                    return null;
                });
                return;
            } catch (HostConflictException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void forgetMissing(Session session, String path) throws RepositoryException {
        String below = path.endsWith("/") ? path : path + "/";
        for (String known :
                List.copyOf(idsByPath.subMap(below, below + Character.MAX_VALUE).keySet())) {
            forgetIfMissing(session, known);
        }
        forgetIfMissing(session, path);
    }

    private void forgetIfMissing(Session session, String path) throws RepositoryException {
        String id = idsByPath.get(path);
        if (id != null && !session.nodeExists(path)) {
            forget(id);
        }
    }

    private void forget(String id) {
        items.remove(id);
        String path = pathsById.remove(id);
        if (path != null) {
            idsByPath.remove(path, id);
        }
    }

    private Optional<Node> itemAtOrAbove(Session session, String path) throws RepositoryException {
        String candidate = path;
        while (candidate.length() > 1) {
            if (session.nodeExists(candidate) && session.getNode(candidate).isNodeType(nodeType)) {
                return Optional.of(session.getNode(candidate));
            }
            candidate = candidate.substring(0, Math.max(1, candidate.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    private void readBelow(Node folder) throws RepositoryException {
        if (folder.getPath().startsWith("/jcr:system") || folder.isNodeType(HIDDEN)) {
            return;
        }
        NodeIterator children = folder.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            unlessGone(() -> readAtOrBelow(child));
        }
    }

    private void readAtOrBelow(Node node) throws RepositoryException {
        if (node.isNodeType(nodeType)) {
            read(node);
        } else {
            readBelow(node);
        }
    }

    private void read(Node node) throws RepositoryException {
        String id = node.getIdentifier();
        String path = node.getPath();
        if (!path.startsWith(root)) {
            return;
        }
        String formerPath = pathsById.put(id, path);
        if (formerPath != null && !formerPath.equals(path)) {
            idsByPath.remove(formerPath, id);
        }
        String formerId = idsByPath.put(path, id);
        if (formerId != null && !formerId.equals(id)) {
            // gone, or moved: then its new place is among the changes too
            forget(formerId);
        }
        try {
            mapper.map(node).ifPresentOrElse(item -> items.put(id, item), () -> items.remove(id));
        } catch (RepositoryException | RuntimeException e) {
            // one broken item must not hide the others
            items.remove(id);
            LOG.warn("Item left out: [{}] in workspace [{}]", path, workspace, e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws RepositoryException;
    }

    @FunctionalInterface
    private interface SessionTask {
        void run(Session session) throws RepositoryException;
    }
}
