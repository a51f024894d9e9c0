package org.infoportal.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Viewers;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.HostException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;
import org.infoportal.time.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the mails on deadlines into the outbox: reminders, and what has moved. A mail and the note that it was written are
 * one save, so whatever breaks off in between, nobody gets it twice. The gate is asked at this moment, for each account.
 */
public final class ReminderMails implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMails.class);

    /** Accounts in one save: others who write wait for no longer than that. */
    private static final int BATCH = 50;

    private final Host host;
    private final PrivateStore store;
    private final Gate gate;
    private final Viewers viewers;
    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;
    private volatile boolean running = true;

    public ReminderMails(
            Host host,
            PrivateStore store,
            Gate gate,
            Viewers viewers,
            Deadlines deadlines,
            DeadlineChanges changes,
            Reminders reminders,
            Outbox outbox) {
        this.host = host;
        this.store = store;
        this.gate = gate;
        this.viewers = viewers;
        this.deadlines = deadlines;
        this.changes = changes;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = host.clock();
    }

    /** Writes to everybody whose time has come. To be called again and again. */
    public void remind() {
        Instant now = clock.instant();
        List<Deadline> near = reminders.near(now);
        forAll(
                subscription -> subscription.settings().wantsReminders()
                        && isReachable(subscription.account())
                        && !plan(subscription, now, near).due().isEmpty(),
                this::remind);
    }

    /** Tells everybody who wants to know, once, of all that has changed since she was told last. */
    public void tellOfChanges() {
        long latest = changes.latest();
        forAll(
                subscription -> subscription.settings().wantsChanges()
                        && subscription.told() < latest
                        && isReachable(subscription.account()),
                (session, subscription, account) -> tellOfChanges(session, subscription, account, latest));
    }

    private boolean remind(Session session, Subscription subscription, Account account) throws RepositoryException {
        Instant now = clock.instant();
        // read anew: with many subscribers the first look was a while ago
        ReminderPlan plan = plan(subscription, now, reminders.near(now));
        List<ReminderPlan.Step> due = plan.due();
        if (!subscription.settings().wantsReminders() || due.isEmpty()) {
            return false;
        }
        List<Deadline> about = due.stream().map(ReminderPlan.Step::deadline).toList();
        LocalDate today = LocalDate.ofInstant(now, LegalTime.ZONE);
        outbox.add(
                session,
                draft(
                        "deadline-reminder",
                        account,
                        about.size() == 1 ? "fristen/" + about.get(0).slug() : "fristen",
                        "deadlines",
                        new ReminderList(
                                today,
                                about.stream()
                                        .map(deadline -> new ReminderList.Entry(
                                                deadline, host.settings().link("fristen/" + deadline.slug())))
                                        .toList()),
                        about.get(0).dueAt()));
        List<Subscription.Sent> marks = due.stream()
                .map(step -> new Subscription.Sent(
                        step.deadline().id(), step.deadline().dueAt(), step.days()))
                .toList();
        reminders.write(session, subscription.withSent(marks, plan.isDigest() ? Optional.of(today) : Optional.empty()));
        return true;
    }

    private boolean tellOfChanges(Session session, Subscription subscription, Account account, long latest)
            throws RepositoryException {
        if (!subscription.settings().wantsChanges() || subscription.told() >= latest) {
            return false;
        }
        Instant now = clock.instant();
        Viewer viewer = viewers.of(account.id());
        List<DeadlineChange> news = changes.list(viewer).stream()
                .filter(change -> change.number() > subscription.told() && change.number() <= latest)
                .filter(change -> isToCome(change, now))
                .filter(change -> !subscription.settings().mineOnly()
                        || deadlines.isMine(viewer, change.about().rule()))
                .sorted(Comparator.comparing(ReminderMails::nearest))
                .toList();
        if (!news.isEmpty()) {
            outbox.add(
                    session,
                    draft(
                            "deadlines-moved",
                            account,
                            "fristen/aenderungen",
                            "changes",
                            new ChangeList(news),
                            lastOf(news)));
        }
        reminders.write(session, subscription.withTold(latest));
        return true;
    }

    private static boolean isToCome(DeadlineChange change, Instant now) {
        return times(change).anyMatch(time -> time.toInstant().isAfter(now));
    }

    private static Instant nearest(DeadlineChange change) {
        return change.to().orElse(change.from()).toInstant();
    }

    private static Instant lastOf(List<DeadlineChange> news) {
        return news.stream()
                .flatMap(ReminderMails::times)
                .map(ZonedDateTime::toInstant)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<ZonedDateTime> times(DeadlineChange change) {
        return Stream.concat(Stream.of(change.from()), change.to().stream());
    }

    private MailDraft draft(String template, Account account, String page, String name, Object list, Instant expires) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", account.fullName());
        model.put("link", host.settings().link(page).toString());
        model.put("settings", host.settings().link("konto/erinnerungen"));
        model.put(name, list);
        return new MailDraft(template, account.email(), account.language(), model, Optional.of(expires));
    }

    private ReminderPlan plan(Subscription subscription, Instant now, List<Deadline> near) {
        return reminders.plan(viewers.of(subscription.account()), subscription, now, near);
    }

    private boolean isReachable(String account) {
        return gate.mayBeReminded(viewers.of(account)) && find(account).isPresent();
    }

    private Optional<Account> find(String id) {
        return host.accounts()
                .findById(id)
                .filter(account -> account.enabled() && !account.email().isEmpty());
    }

    private void forAll(Predicate<Subscription> candidate, Writing writing) {
        List<String> accounts = reminders.subscriptions().all().stream()
                .filter(candidate)
                .map(Subscription::account)
                .toList();
        for (int from = 0; from < accounts.size() && running; from += BATCH) {
            write(accounts.subList(from, Math.min(accounts.size(), from + BATCH)), writing);
        }
    }

    /** What cannot be written for one must not keep the others waiting. */
    private void write(List<String> accounts, Writing writing) {
        try {
            writeTogether(accounts, writing);
        } catch (HostException e) {
            // the repository cannot be written: nobody is better off than the others
            throw e;
        } catch (RuntimeException e) {
            if (accounts.size() == 1) {
                LOG.error("No mail on deadlines could be written for account [{}]", accounts.get(0), e);
                return;
            }
            int half = accounts.size() / 2;
            write(accounts.subList(0, half), writing);
            write(accounts.subList(half, accounts.size()), writing);
        }
    }

    private void writeTogether(Collection<String> accounts, Writing writing) {
        List<String> written = store.call(session -> {
            List<String> changed = new ArrayList<>();
            for (String id : accounts) {
                Optional<Account> account = find(id).filter(found -> isReachable(id));
                Optional<Subscription> subscription = ReminderNodes.find(session, id);
                if (account.isPresent()
                        && subscription.isPresent()
                        && writing.write(session, subscription.get(), account.get())) {
                    changed.add(id);
                }
            }
            if (!changed.isEmpty()) {
                session.save();
            }
            return changed;
        });
        if (!written.isEmpty()) {
            outbox.wake();
            written.forEach(reminders.subscriptions()::refresh);
        }
    }

    /** Ends after the accounts in hand. */
    @Override
    public void close() {
        running = false;
    }

    /** Writes for one account into the session; tells whether there was anything. */
    @FunctionalInterface
    private interface Writing {
        boolean write(Session session, Subscription subscription, Account account) throws RepositoryException;
    }
}
