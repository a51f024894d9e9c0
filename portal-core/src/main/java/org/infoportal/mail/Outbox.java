package org.infoportal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.jcr.Lease;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/**
 * Every mail is first a stored message, saved together with what it tells of; a worker sends it afterwards. The words of
 * a mail are removed once it is sent, because they may hold a link that opens something.
 */
public final class Outbox {

    private static final String QUEUED = "queued";
    private static final String SENT = "sent";
    private static final String FAILED = "failed";
    private static final String EXPIRES = "expires";
    private static final String SENDER = "sender";
    /** Longer than a mail server may take for one mail. */
    private static final Duration SENDER_LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final PrivateStore store;
    private final MailComposer composer;
    private final Clock clock;
    private final Lease sender;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Outbox(PrivateStore store, MailComposer composer, Clock clock) {
        this.store = store;
        this.composer = composer;
        this.clock = clock;
        this.sender = new Lease(store, clock, "outbox", SENDER, SENDER_LEASE);
    }

    /**
     * Stores a mail in the caller's session; it exists when the caller saves.
     *
     * @return the mail's identifier, for the audit trail
     */
    public String add(Session session, MailDraft draft) throws RepositoryException {
        return add(session, draft, clock.instant());
    }

    /** As above, for a mail that waits until then and can be withdrawn as long. */
    public String add(Session session, MailDraft draft, Instant due) throws RepositoryException {
        MailComposer.Composed words = composer.compose(draft);
        String id = UUID.randomUUID().toString();
        Node folder = Nodes.bucket(folder(session, QUEUED), id);
        Node mail = folder.addNode(id, "ip:mail");
        mail.setProperty("template", draft.template());
        mail.setProperty("to", draft.to());
        mail.setProperty("language", draft.language().toLanguageTag());
        mail.setProperty("subject", words.subject());
        mail.setProperty("text", words.text());
        mail.setProperty("html", words.html());
        mail.setProperty("attempts", 0L);
        Nodes.set(mail, "created", clock.instant());
        Nodes.set(mail, "due", due);
        if (draft.expires().isPresent()) {
            Nodes.set(mail, EXPIRES, draft.expires().get());
        }
        return id;
    }

    /**
     * Removes a mail that has not been due yet, in the caller's session.
     *
     * @return whether it was still there and nobody can have begun to send it
     */
    public boolean withdraw(Session session, String id) throws RepositoryException {
        String path = "/outbox/" + QUEUED + "/" + Nodes.bucketPath(id);
        if (!session.nodeExists(path)) {
            return false;
        }
        Node mail = session.getNode(path);
        Instant now = clock.instant();
        if (!Nodes.instant(mail, "due").orElse(now).isAfter(now)) {
            return false;
        }
        mail.remove();
        return true;
    }

    /** Whether mails wait at, or below, this path of the private workspace. */
    public static boolean isQueue(String path) {
        return path.startsWith("/outbox/" + QUEUED);
    }

    /** Tells the worker that something was saved. */
    public void wake() {
        listeners.forEach(Runnable::run);
    }

    void onWake(Runnable listener) {
        listeners.add(listener);
    }

    /** The mails that are due, oldest first, some at a time. */
    List<MailMessage> due() {
        Instant now = clock.instant();
        List<Due> due = call(session -> {
            List<Due> found = new ArrayList<>();
            NodeIterator buckets = folder(session, QUEUED).getNodes();
            while (buckets.hasNext()) {
                NodeIterator mails = buckets.nextNode().getNodes();
                while (mails.hasNext()) {
                    Node mail = mails.nextNode();
                    if (!Nodes.instant(mail, "due").orElse(now).isAfter(now)) {
                        found.add(new Due(Nodes.instant(mail, "created").orElse(now), read(mail)));
                    }
                }
            }
            return found;
        });
        return due.stream()
                .sorted(Comparator.comparing(Due::created))
                .limit(BATCH)
                .map(Due::message)
                .toList();
    }

    /** How long until the next mail is due, at most so long. */
    Duration untilNext(Duration most) {
        Instant now = clock.instant();
        Instant next = call(session -> {
            Instant earliest = now.plus(most);
            NodeIterator buckets = folder(session, QUEUED).getNodes();
            while (buckets.hasNext()) {
                NodeIterator mails = buckets.nextNode().getNodes();
                while (mails.hasNext()) {
                    Instant due = Nodes.instant(mails.nextNode(), "due").orElse(now);
                    earliest = due.isBefore(earliest) ? due : earliest;
                }
            }
            return earliest;
        });
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /**
     * Whether this instance is the one that sends, among several that share the outbox. It stays so as long as it asks
     * again in time; then another takes over.
     *
     * @param instance empty if there are no others
     */
    boolean isSender(String instance) {
        return sender.isHeldBy(instance);
    }

    /** How many mails wait. */
    public int queued() {
        return call(session -> {
            int count = 0;
            NodeIterator buckets = folder(session, QUEUED).getNodes();
            while (buckets.hasNext()) {
                count += (int) buckets.nextNode().getNodes().getSize();
            }
            return count;
        });
    }

    /** What is kept of mails to an address, without their words, in no order. */
    public List<Kept> of(Session session, String address) throws RepositoryException {
        List<Kept> kept = new ArrayList<>();
        visit(session, mail -> {
            if (address.equalsIgnoreCase(Nodes.text(mail, "to"))) {
                kept.add(new Kept(
                        Nodes.text(mail, "template"),
                        Nodes.text(mail, "subject"),
                        Nodes.instant(mail, "created"),
                        Nodes.instant(mail, SENT)));
            }
        });
        return kept;
    }

    /** Removes all that is kept of mails to an address, those that wait too, in the caller's session. */
    public void erase(Session session, String address) throws RepositoryException {
        remove(session, mail -> address.equalsIgnoreCase(Nodes.text(mail, "to")));
    }

    /**
     * Removes what is kept of mails that were sent, or given up, before a moment. They are needed to answer questions,
     * and nobody asks for ever.
     *
     * @param template only mails from this one; empty for all
     */
    public void forgetSettled(Instant before, String template) {
        call(session -> {
            remove(
                    session,
                    mail -> settled(mail).map(before::isAfter).orElse(false)
                            && (template.isEmpty() || template.equals(Nodes.text(mail, "template"))));
            session.save();
            return null;
        });
    }

    private static Optional<Instant> settled(Node mail) throws RepositoryException {
        Optional<Instant> sent = Nodes.instant(mail, SENT);
        return sent.isPresent() ? sent : Nodes.instant(mail, FAILED);
    }

    private static void remove(Session session, MailTest test) throws RepositoryException {
        List<String> paths = new ArrayList<>();
        visit(session, mail -> {
            if (test.test(mail)) {
                paths.add(mail.getPath());
            }
        });
        for (String path : paths) {
            session.removeItem(path);
        }
    }

    private static void visit(Session session, MailVisitor visitor) throws RepositoryException {
        if (session.nodeExists("/outbox")) {
            visit(session.getNode("/outbox"), visitor);
        }
    }

    private static void visit(Node folder, MailVisitor visitor) throws RepositoryException {
        NodeIterator children = folder.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType("ip:mail")) {
                visitor.visit(child);
            } else {
                visit(child, visitor);
            }
        }
    }

    /** Whether the moment has come from when on it is not to be sent any more. */
    boolean isExpired(MailMessage message) {
        Instant now = clock.instant();
        return message.expires().filter(end -> !now.isBefore(end)).isPresent();
    }

    void markSent(String id) {
        call(session -> {
            settle(session, id, SENT);
            return null;
        });
    }

    /** That it will never be sent. */
    void giveUp(String id) {
        call(session -> {
            settle(session, id, FAILED);
            return null;
        });
    }

    /** Puts a mail off, each time longer; after the last try it has failed. */
    void markDelayed(String id) {
        call(session -> {
            Node mail = queuedMail(session, id);
            int attempts = (int) Nodes.number(mail, "attempts");
            if (attempts >= WAITS.size()) {
                settle(session, id, FAILED);
                return null;
            }
            mail.setProperty("attempts", attempts + 1L);
            Nodes.set(mail, "due", clock.instant().plus(WAITS.get(attempts)));
            session.save();
            return null;
        });
    }

    private void settle(Session session, String id, String state) throws RepositoryException {
        Node mail = queuedMail(session, id);
        mail.setProperty("text", (String) null);
        mail.setProperty("html", (String) null);
        Nodes.set(mail, state, clock.instant());
        Node day = folder(session, state);
        for (String part : DAY.format(clock.instant()).split("/")) {
            day = Nodes.folder(day, part);
        }
        session.move(mail.getPath(), Nodes.bucket(day, id).getPath() + "/" + id);
        session.save();
    }

    private static Node queuedMail(Session session, String id) throws RepositoryException {
        return session.getNode("/outbox/" + QUEUED + "/" + Nodes.bucketPath(id));
    }

    private static Node folder(Session session, String state) throws RepositoryException {
        return Nodes.folder(Nodes.folder(session.getRootNode(), "outbox"), state);
    }

    private static MailMessage read(Node mail) throws RepositoryException {
        return new MailMessage(
                mail.getName(),
                Nodes.text(mail, "to"),
                Nodes.text(mail, "subject"),
                Nodes.text(mail, "text"),
                Nodes.text(mail, "html"),
                Nodes.text(mail, "language"),
                Nodes.instant(mail, EXPIRES));
    }

    private <T> T call(Sessions.SessionWork<T> work) {
        return store.call(work);
    }

    private record Due(Instant created, MailMessage message) {}

    /** What is kept of a mail. */
    public record Kept(String template, String subject, Optional<Instant> created, Optional<Instant> sent) {}

    @FunctionalInterface
    private interface MailVisitor {
        void visit(Node mail) throws RepositoryException;
    }

    @FunctionalInterface
    private interface MailTest {
        boolean test(Node mail) throws RepositoryException;
    }
}
