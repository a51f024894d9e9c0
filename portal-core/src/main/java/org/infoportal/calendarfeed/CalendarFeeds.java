package org.infoportal.calendarfeed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Account;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.readmodel.ReadModel;
import org.infoportal.time.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members' own calendar feeds, at most one an account. Calendar programs cannot sign in, so whoever has the address reads the
 * feed: it is as secret as a password, its owner can have another one, and what it shows is what she may read at that moment.
 */
public final class CalendarFeeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFeeds.class);

    /** How a token looks; a deadline's address has two hyphens side by side, so it never looks like one. */
    public static final String TOKEN = "[0-9a-f]+";

    private static final int BYTES = 32;
    private static final int NOTES_AT_ONCE = 200;

    private final PrivateStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ReadModel<CalendarFeed> model;
    /** Never asked alone: an entry is good while the feed it leads to still has this hash. */
    private final Map<String, String> idsByHash = new ConcurrentHashMap<>();
    /** Days on which feeds were asked for, by account, that are not written down yet. */
    private final Map<String, LocalDate> unwritten = new ConcurrentHashMap<>();

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "calendar-feeds");
        thread.setDaemon(true);
        return thread;
    });

    public CalendarFeeds(Sessions sessions, PrivateStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.model = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                CalendarFeedNodes.ROOT,
                CalendarFeedNodes.TYPE,
                node -> Optional.of(index(node)));
    }

    public CalendarFeeds start() {
        model.start();
        writer.scheduleWithFixedDelay(this::tryToWrite, 1, 1, TimeUnit.MINUTES);
        return this;
    }

    private CalendarFeed index(Node node) throws RepositoryException {
        CalendarFeed feed = CalendarFeedNodes.read(node);
        idsByHash.put(feed.hash(), node.getIdentifier());
        return feed;
    }

    /** The account's feed, for its owner. */
    public Optional<CalendarFeed> of(String account) {
        return model.all().stream()
                .filter(feed -> feed.account().equals(account))
                .findFirst();
    }

    /**
     * Gives the account's feed an address; one that it had before leads nowhere from then on.
     *
     * @return the secret in the address, which is not stored anywhere
     */
    public String open(Account owner) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        String hash = Nodes.sha256(token);
        unwritten.remove(owner.id());
        store.call(session -> {
            CalendarFeedNodes.put(session, owner.id(), hash, clock.instant());
            audit.add(session, new AuditEntry(owner.name(), "calendar-feed.opened", owner.id(), ""));
            session.save();
            return null;
        });
        refresh(owner.id());
        return token;
    }

    /** Ends the account's feed; without effect if it has none. */
    public void end(Account owner) {
        unwritten.remove(owner.id());
        store.call(session -> {
            Optional<Node> node = CalendarFeedNodes.find(session, owner.id());
            if (node.isPresent()) {
                node.get().remove();
                audit.add(session, new AuditEntry(owner.name(), "calendar-feed.ended", owner.id(), ""));
                session.save();
            }
            return null;
        });
        refresh(owner.id());
    }

    /** Whose feed this is, as far as there is one. Remembers the day, without waiting until that is written. */
    public Optional<String> account(String token) {
        String hash = Nodes.sha256(token);
        String id = idsByHash.get(hash);
        Optional<CalendarFeed> feed = Optional.ofNullable(id)
                .flatMap(model::find)
                .filter(found -> found.hash().equals(hash));
        if (id != null && feed.isEmpty()) {
            idsByHash.remove(hash, id);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        feed.filter(found -> found.used().filter(today::equals).isEmpty())
                .ifPresent(found -> unwritten.put(found.account(), today));
        return feed.map(CalendarFeed::account);
    }

    /** Takes over at once what the caller has removed in a session of her own. */
    void refresh(String account) {
        model.refreshAt(CalendarFeedNodes.path(account));
    }

    private void tryToWrite() {
        try {
            writeUse();
        } catch (HostConflictException e) {
            LOG.debug("Too busy to note that feeds were used; the next minute does it", e);
        } catch (RuntimeException e) {
            LOG.warn("Use of calendar feeds is not noted", e);
        }
    }

    /** Writes down the days on which feeds were asked for: many in one save. */
    public void writeUse() {
        while (!unwritten.isEmpty()) {
            Map<String, LocalDate> some = new LinkedHashMap<>();
            Iterator<Map.Entry<String, LocalDate>> entries =
                    unwritten.entrySet().iterator();
            while (entries.hasNext() && some.size() < NOTES_AT_ONCE) {
                Map.Entry<String, LocalDate> entry = entries.next();
                some.put(entry.getKey(), entry.getValue());
            }
            write(some);
            some.forEach(unwritten::remove);
        }
    }

    private void write(Map<String, LocalDate> days) {
        store.call(session -> {
            for (Map.Entry<String, LocalDate> day : days.entrySet()) {
                Optional<Node> node = CalendarFeedNodes.find(session, day.getKey());
                if (node.isPresent()) {
                    CalendarFeedNodes.setUsed(node.get(), day.getValue());
                }
            }
            session.save();
            return null;
        });
        days.keySet().forEach(this::refresh);
    }

    @Override
    public void close() {
        writer.shutdown();
        tryToWrite();
        model.close();
    }
}
