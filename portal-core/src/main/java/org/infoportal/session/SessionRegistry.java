package org.infoportal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in, and from where. The server keeps the sessions; here stands which of them are good, so that one can be
 * ended from another, on every instance.
 */
public final class SessionRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRegistry.class);

    /** How exactly the last request is remembered. */
    static final Duration SEEN_STEP = Duration.ofMinutes(10);

    /** For servers that never end a session by themselves. */
    private static final Duration LONGEST_IDLE = Duration.ofDays(30);

    private final Sessions sessions;
    private final PrivateStore store;
    private final Clock clock;
    private final ReadModel<PortalSession> model;

    public SessionRegistry(Sessions sessions, PrivateStore store, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
        this.model = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                SessionNodes.ROOT,
                SessionNodes.TYPE,
                node -> Optional.of(SessionNodes.read(node)));
    }

    public SessionRegistry start() {
        model.start();
        return this;
    }

    /**
     * Records that somebody has signed in.
     *
     * @param device in a few words, for her own list; never all that a browser tells of itself
     * @param idle after how long without a request the server ends it; zero or less for never
     */
    public PortalSession add(String account, String device, Duration idle) {
        boolean ends = idle.compareTo(Duration.ZERO) > 0 && idle.compareTo(LONGEST_IDLE) < 0;
        String[] place = store.call(session -> {
            Node node = SessionNodes.create(session, account, device, clock.instant(), ends ? idle : LONGEST_IDLE);
            session.save();
            return new String[] {node.getIdentifier(), node.getPath()};
        });
        model.refreshAt(place[1]);
        return model.find(place[0]).orElseThrow();
    }

    /** Whether the session is good for this account, and remembers that it was used; false from the moment it is ended. */
    public boolean isOpen(String id, String account) {
        Optional<PortalSession> found = model.find(id).or(() -> read(id));
        boolean open =
                found.filter(session -> session.account().equals(account)).isPresent();
        found.filter(session -> open)
                .filter(session -> session.seen().plus(SEEN_STEP).isBefore(clock.instant()))
                .ifPresent(session -> markSeen(session.id()));
        return open;
    }

    /** One that another instance has only just made is in the repository, and not in memory yet. */
    private Optional<PortalSession> read(String id) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            session.refresh(false);
            Optional<Node> node = SessionNodes.find(session, id);
            return node.isPresent() ? Optional.of(SessionNodes.read(node.get())) : Optional.empty();
        });
    }

    private void markSeen(String id) {
        try {
            store.call(session -> {
                Optional<Node> node = SessionNodes.find(session, id);
                if (node.isPresent()) {
                    SessionNodes.setSeen(node.get(), clock.instant());
                    session.save();
                }
                return null;
            });
            model.refresh(id);
        } catch (HostConflictException e) {
            LOG.debug("Too busy to note that a session was used; the next request does it", e);
        }
    }

    /** The sessions of an account, those last used first. */
    public List<PortalSession> of(String account) {
        Instant now = clock.instant();
        return model.all().stream()
                .filter(session -> session.account().equals(account))
                .filter(session -> !session.isOver(now))
                .sorted(Comparator.comparing(PortalSession::seen)
                        .thenComparing(PortalSession::started)
                        .reversed())
                .toList();
    }

    /** Ends one session of this account; without effect if it has no such session. */
    public void end(String account, String id) {
        endSome(account, session -> endWhere(session, account, id::equals));
    }

    /** Ends the account's sessions except this one. */
    public void endOthers(String account, Optional<String> own) {
        endSome(account, session -> endOthers(session, account, own));
    }

    /**
     * As {@link #endOthers(String, Optional)}, in the caller's session, together with what they are ended for. The caller
     * saves, and then calls {@link #refresh}.
     *
     * @return how many
     */
    public int endOthers(Session session, String account, Optional<String> own) throws RepositoryException {
        return endWhere(session, account, id -> own.filter(id::equals).isEmpty());
    }

    /** Takes over at once what the caller has ended in a session of her own. */
    public void refresh(String account) {
        of(account).forEach(session -> model.refresh(session.id()));
    }

    /**
     * Forgets what has ended by itself. To be called from time to time; needs no hurry.
     *
     * @return how many
     */
    public int purge() {
        Instant now = clock.instant();
        return forget(session -> session.isOver(now));
    }

    /** Ends all sessions, for a server that keeps none when it stops. */
    public void clear() {
        forget(session -> true);
    }

    private int forget(Predicate<PortalSession> doomed) {
        List<String> candidates =
                model.all().stream().filter(doomed).map(PortalSession::id).toList();
        if (candidates.isEmpty()) {
            return 0;
        }
        int ended = store.call(session -> {
            int removed = 0;
            for (String id : candidates) {
                Optional<Node> node = SessionNodes.find(session, id);
                // it may have been used meanwhile
                if (node.isPresent() && doomed.test(SessionNodes.read(node.get()))) {
                    SessionNodes.remove(node.get());
                    removed++;
                }
            }
            session.save();
            return removed;
        });
        candidates.forEach(model::refresh);
        return ended;
    }

    private void endSome(String account, Sessions.SessionWork<Integer> work) {
        store.call(session -> {
            int ended = work.apply(session);
            if (ended > 0) {
                session.save();
            }
            return ended;
        });
        refresh(account);
    }

    /** Goes by the repository: another instance may have only just begun one. */
    private static int endWhere(Session session, String account, Predicate<String> doomed) throws RepositoryException {
        int ended = 0;
        for (Node node : SessionNodes.of(session, account)) {
            if (doomed.test(node.getIdentifier())) {
                SessionNodes.remove(node);
                ended++;
            }
        }
        return ended;
    }

    @Override
    public void close() {
        model.close();
    }
}
