package org.infoportal.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infoportal.deadline.Deadline;
import org.infoportal.time.LegalTime;

/**
 * Of what somebody is to be reminded, and when. Pure.
 *
 * <p>A step is pending from seven in the morning of the day so many days before the deadline, until the deadline is over.
 * All that is pending goes into one mail a day. Between the mails of two days nothing is sent but what is due before the
 * next one and was never spoken of.
 */
final class ReminderPlan {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final List<Deadline> deadlines;
    private final Subscription subscription;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate nextMorning;
    private final boolean digest;

    /** @param deadlines what she may and wants to be reminded of */
    ReminderPlan(List<Deadline> deadlines, Subscription subscription, Instant now) {
        this.deadlines = deadlines;
        this.subscription = subscription;
        this.now = now;
        this.today = LocalDate.ofInstant(now, LegalTime.ZONE);
        boolean morning = !now.isBefore(morning(today));
        this.nextMorning = morning ? today.plusDays(1) : today;
        this.digest = morning
                && subscription.digest().filter(day -> !day.isBefore(today)).isEmpty();
    }

    /** What the mail is about that is to be sent now, nearest first; empty if there is none to be sent. */
    List<Step> due() {
        return deadlines.stream()
                .map(this::pending)
                .flatMap(Optional::stream)
                .filter(step -> digest || isUrgent(step.deadline()))
                .sorted((a, b) -> Deadline.BY_DUE.compare(a.deadline(), b.deadline()))
                .toList();
    }

    /** Whether what is due now is the mail of the day. */
    boolean isDigest() {
        return digest;
    }

    /** The days on which mails will come, if nothing changes until then, with what they will be about. */
    List<Announcement> upcoming() {
        SortedMap<LocalDate, TreeSet<Deadline>> days = new TreeMap<>();
        for (Deadline deadline : deadlines) {
            pending(deadline)
                    .map(step -> digest || isUrgent(deadline) ? today : nextMorning)
                    .filter(day -> day.equals(today) || morning(day).isBefore(deadline.dueAt()))
                    .ifPresent(day -> put(days, day, deadline));
            steps(deadline).stream()
                    .map(step -> deadline.day().minusDays(step))
                    .filter(day -> morning(day).isAfter(now))
                    .forEach(day -> put(days, day, deadline));
        }
        return days.entrySet().stream()
                .map(day -> new Announcement(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    private static void put(SortedMap<LocalDate, TreeSet<Deadline>> days, LocalDate day, Deadline deadline) {
        days.computeIfAbsent(day, d -> new TreeSet<>(Deadline.BY_DUE)).add(deadline);
    }

    /** The nearest step that has come stands for those before it, which nobody was there to send. */
    private Optional<Step> pending(Deadline deadline) {
        return steps(deadline).stream()
                .filter(step -> !now.isBefore(morning(deadline.day().minusDays(step))))
                .min(Integer::compare)
                .filter(step -> !subscription.isReminded(deadline.id(), deadline.dueAt(), step))
                .map(step -> new Step(deadline, step));
    }

    private List<Integer> steps(Deadline deadline) {
        boolean silent = !now.isBefore(deadline.dueAt()) || subscription.isDone(deadline.id());
        return silent || !subscription.settings().on()
                ? List.of()
                : new ArrayList<>(subscription.settings().days());
    }

    private boolean isUrgent(Deadline deadline) {
        return deadline.dueAt().isBefore(morning(nextMorning))
                && !subscription.isReminded(deadline.id(), deadline.dueAt());
    }

    private static Instant morning(LocalDate day) {
        return ZonedDateTime.of(day, MORNING, LegalTime.ZONE).toInstant();
    }

    /** @param days so many days before the deadline */
    record Step(Deadline deadline, int days) {}
}
