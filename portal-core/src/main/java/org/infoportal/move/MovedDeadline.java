package org.infoportal.move;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Pending;
import org.infoportal.deadline.RuleOverride;

/**
 * One deadline before and after a move. At least one of them is there.
 *
 * @param before as it is told now
 * @param after as it would be
 * @param pending why it would have no day, if the rule says so
 */
public record MovedDeadline(Optional<Deadline> before, Optional<Deadline> after, Optional<Pending> pending, Mark mark) {

    private static final Duration SHORT_NOTICE = Duration.ofDays(14);

    static MovedDeadline of(
            Optional<Deadline> before, Optional<Deadline> after, Optional<Pending> pending, Instant now) {
        return new MovedDeadline(before, after, pending, mark(before, after, now));
    }

    private static Mark mark(Optional<Deadline> before, Optional<Deadline> after, Instant now) {
        if (after.isEmpty()) {
            return Mark.LOST;
        }
        if (before.isEmpty()) {
            return after.get().isOver(now) ? Mark.PAST : Mark.GAINED;
        }
        return mark(before.get(), after.get(), now);
    }

    private static Mark mark(Deadline before, Deadline after, Instant now) {
        if (isSame(before, after)) {
            return Mark.UNCHANGED;
        }
        if (after.isOver(now)) {
            return Mark.PAST;
        }
        if (before.isOver(now)) {
            return Mark.REOPENED;
        }
        int order = after.dueAt().compareTo(before.dueAt());
        if (order < 0 && isShort(before, after, now)) {
            return Mark.SHORT;
        }
        boolean earlier = order < 0 || order == 0 && after.firstDay().isBefore(before.firstDay());
        return earlier ? Mark.EARLIER : Mark.LATER;
    }

    private static boolean isSame(Deadline before, Deadline after) {
        return before.due().equals(after.due())
                && before.isAllDay() == after.isAllDay()
                && before.firstDay().equals(after.firstDay());
    }

    /** Less than two weeks, or less than half of the time that people counted on. */
    private static boolean isShort(Deadline before, Deadline after, Instant now) {
        Duration left = Duration.between(now, after.dueAt());
        Duration counted = Duration.between(now, before.dueAt());
        return left.compareTo(SHORT_NOTICE) < 0 || left.multipliedBy(2).compareTo(counted) < 0;
    }

    /** The rule in the version that is in force afterwards, where it gives a day then. */
    public DeadlineRule rule() {
        return after.or(() -> before).orElseThrow().rule();
    }

    /** Whole days it moves; below 0 if it comes sooner. Empty if there is nothing to compare with. */
    public Optional<Long> days() {
        return before.flatMap(old -> after.map(fresh -> ChronoUnit.DAYS.between(old.day(), fresh.day())));
    }

    /** What another law says for this very election: its offset stays as it is, also on the new days. */
    public Optional<RuleOverride> override() {
        return mark == Mark.UNCHANGED
                ? Optional.empty()
                : after.flatMap(fresh -> fresh.why().override());
    }

    /** Whether another version of the law is in force on the new poll day. */
    public boolean isOtherVersion() {
        return before.filter(old -> after.filter(
                                fresh -> !fresh.rule().id().equals(old.rule().id()))
                        .isPresent())
                .isPresent();
    }
}
