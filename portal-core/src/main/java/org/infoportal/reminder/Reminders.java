package org.infoportal.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.time.LegalTime;

/**
 * What members and staff want to be reminded of by mail, and what they have done already. Nobody gets a mail before she
 * has asked for it. Everything here is refused, as if it were not there, to those who have no deadlines to keep.
 */
public final class Reminders implements AutoCloseable {

    private static final String DAYS = "days";
    private static final String MINE = "mine";
    /** So long after a deadline "done" is of no use; it may be put off until then. */
    private static final Duration DONE_KEPT = Duration.ofDays(30);
    /** Of a deadline that is no more, and may come back. */
    private static final Duration DONE_KEPT_UNKNOWN = Duration.ofDays(365);

    private static final Period FARTHEST = Period.ofDays(ReminderSettings.OFFERED.get(0));

    private final PrivateStore store;
    private final Gate gate;
    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final Definitions definitions;
    private final FormChecker checker;
    private final Clock clock;
    private final Subscriptions subscriptions;

    public Reminders(
            Host host,
            PrivateStore store,
            Gate gate,
            Deadlines deadlines,
            DeadlineChanges changes,
            Definitions definitions,
            FormChecker checker) {
        this.store = store;
        this.gate = gate;
        this.deadlines = deadlines;
        this.changes = changes;
        this.definitions = definitions;
        this.checker = checker;
        this.clock = host.clock();
        this.subscriptions = new Subscriptions(host.sessions());
    }

    public Reminders start() {
        subscriptions.start();
        return this;
    }

    /** The form of the wishes. */
    public Form form() {
        return definitions.getForm("reminders");
    }

    /** The viewer's wishes, by field name; what is proposed if she has none yet. */
    public Map<String, Object> values(Viewer viewer) {
        ReminderSettings settings = subscription(account(viewer)).settings();
        return Map.of(
                "on",
                settings.on(),
                DAYS,
                settings.days().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(String::valueOf)
                        .toList(),
                "scope",
                settings.mineOnly() ? MINE : "all",
                "changes",
                settings.changes());
    }

    /**
     * Takes over what the viewer wants.
     *
     * @return whether mails will come from now on
     * @throws InvalidException naming the fields
     */
    public boolean change(Viewer viewer, Map<String, ?> input) {
        String account = account(viewer);
        ReminderSettings settings =
                settings(checker.check(form(), input, viewer).orThrow());
        long latest = changes.latest();
        update(account, present -> present.with(settings, latest));
        return settings.on();
    }

    private static ReminderSettings settings(Checked checked) {
        Set<Integer> days = checked.texts(DAYS).stream().map(Integer::valueOf).collect(Collectors.toSet());
        ReminderSettings settings = new ReminderSettings(
                isTrue(checked, "on"), days, MINE.equals(checked.text("scope")), isTrue(checked, "changes"));
        if (settings.on() && days.isEmpty() && !settings.changes()) {
            throw new InvalidException(List.of(FieldError.of(DAYS, "infoportal.reminders.days.error")));
        }
        return settings;
    }

    private static boolean isTrue(Checked checked, String field) {
        return Boolean.TRUE.equals(checked.values().get(field));
    }

    /** Whether the viewer can be reminded at all. */
    public boolean isFor(Viewer viewer) {
        return !viewer.isGuest() && gate.mayBeReminded(viewer);
    }

    /** Whether mails come to the viewer. */
    public boolean isOn(Viewer viewer) {
        return subscription(account(viewer)).settings().on();
    }

    /** The mails that will come if nothing changes until then, the next one first. */
    public List<Announcement> upcoming(Viewer viewer) {
        Subscription subscription = subscription(account(viewer));
        Instant now = clock.instant();
        return plan(viewer, subscription, now, near(now, Optional.empty())).upcoming();
    }

    /** What mails of now may be about, whoever they are for. */
    List<Deadline> near(Instant now) {
        return near(now, Optional.of(FARTHEST));
    }

    private List<Deadline> near(Instant now, Optional<Period> within) {
        // a day more on either side: elsewhere it may be yesterday, or tomorrow
        LocalDate first = LocalDate.ofInstant(now, LegalTime.ZONE).minusDays(1);
        Optional<LocalDate> last = within.map(period -> first.plus(period).plusDays(2));
        return deadlines.all().stream()
                .filter(deadline -> !deadline.day().isBefore(first))
                .filter(deadline -> last.filter(deadline.day()::isAfter).isEmpty())
                .toList();
    }

    /**
     * What is sent to the subscriber, by her rights of now.
     *
     * @param near of these
     */
    ReminderPlan plan(Viewer viewer, Subscription subscription, Instant now, List<Deadline> near) {
        return new ReminderPlan(
                near.stream()
                        .filter(deadline -> deadlines.permits(viewer, deadline))
                        .filter(deadline -> !subscription.settings().mineOnly() || deadlines.isMine(viewer, deadline))
                        .toList(),
                subscription,
                now);
    }

    public boolean isDone(Viewer viewer, Deadline deadline) {
        return subscription(account(viewer)).isDone(deadline.id());
    }

    /** What the viewer has dealt with and may still read, soonest first. */
    public List<Deadline> done(Viewer viewer) {
        Subscription subscription = subscription(account(viewer));
        return deadlines.list(viewer, DeadlineQuery.ALL).stream()
                .filter(deadline -> subscription.isDone(deadline.id()))
                .toList();
    }

    /**
     * The viewer needs no more reminders of it, wherever it moves.
     *
     * @throws NotFoundException if she may not read it
     */
    public Deadline markDone(Viewer viewer, String slug) {
        String account = account(viewer);
        Deadline deadline = deadlines.find(slug, viewer).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        update(account, present -> present.withDone(deadline.id(), now));
        return deadline;
    }

    /**
     * The viewer wants to be reminded of it again.
     *
     * @throws NotFoundException if she may not read it
     */
    public Deadline markOpen(Viewer viewer, String slug) {
        String account = account(viewer);
        Deadline deadline = deadlines.find(slug, viewer).orElseThrow(NotFoundException::new);
        update(account, present -> present.withoutDone(deadline.id()));
        return deadline;
    }

    /** As {@link #markOpen}, by the deadline's identifier; without effect if she has not marked it. */
    public void reopen(Viewer viewer, String deadline) {
        update(account(viewer), present -> present.withoutDone(deadline));
    }

    /** How many days before a deadline the account wants to be reminded, farthest first; empty if it does not. */
    public List<Integer> days(String accountId) {
        ReminderSettings settings = subscription(accountId).settings();
        return settings.on()
                ? settings.days().stream().sorted(Comparator.reverseOrder()).toList()
                : List.of();
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Decides on what is in the repository, and writes only what is another. */
    private void update(String account, UnaryOperator<Subscription> change) {
        store.call(session -> {
            Subscription present = read(session, account);
            Subscription changed = change.apply(present);
            if (!changed.equals(present)) {
                write(session, changed);
                session.save();
            }
            return null;
        });
        subscriptions.refresh(account);
    }

    static Subscription read(Session session, String account) throws RepositoryException {
        return ReminderNodes.find(session, account).orElseGet(() -> Subscription.none(account));
    }

    /** In the caller's session, without what has become useless. */
    void write(Session session, Subscription subscription) throws RepositoryException {
        ReminderNodes.write(session, subscription.tidied(clock.instant(), outdated(subscription)));
    }

    private Predicate<Subscription.Done> outdated(Subscription subscription) {
        if (subscription.done().isEmpty()) {
            return mark -> false;
        }
        Instant now = clock.instant();
        Map<String, Deadline> known =
                deadlines.all().stream().collect(Collectors.toMap(Deadline::id, Function.identity(), (a, b) -> a));
        return mark -> Optional.ofNullable(known.get(mark.deadline()))
                .map(deadline -> deadline.isOver(now.minus(DONE_KEPT)))
                .orElseGet(() -> mark.at().plus(DONE_KEPT_UNKNOWN).isBefore(now));
    }

    private Subscription subscription(String account) {
        return subscriptions.find(account).orElseGet(() -> Subscription.none(account));
    }

    private String account(Viewer viewer) {
        return viewer.account().filter(id -> gate.mayBeReminded(viewer)).orElseThrow(NotFoundException::new);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
