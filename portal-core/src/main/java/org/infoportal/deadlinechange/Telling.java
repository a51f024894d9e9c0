package org.infoportal.deadlinechange;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Moved;
import org.infoportal.deadlinechange.DeadlineChange.Cause;

/**
 * What is to be told of a deadline that readers know otherwise.
 *
 * @param told as they know it from then on
 * @param change what they are told has changed; empty if it is new, or only its words have changed
 */
record Telling(ToldDeadline told, Optional<Change> change) {

    /** @param to empty: it is no more */
    record Change(ZonedDateTime from, Optional<ZonedDateTime> to, Cause cause, String reason) {}

    /** Of a deadline that is there; empty if readers know it as it is. */
    static Optional<Telling> of(Deadline deadline, Optional<ToldDeadline> known, Instant now) {
        Instant written = written(deadline);
        if (known.isEmpty()) {
            return Optional.of(new Telling(ToldDeadline.of(deadline, 0, written), Optional.empty()));
        }
        ToldDeadline told = known.get();
        if (!told.isAtTimesOf(deadline)) {
            return Optional.of(new Telling(
                    ToldDeadline.of(deadline, told.sequence() + 1, now), Optional.of(change(deadline, told))));
        }
        if (told.withdrawn().isPresent()) {
            return Optional.of(new Telling(ToldDeadline.of(deadline, told.sequence() + 1, now), Optional.empty()));
        }
        ToldDeadline present = ToldDeadline.of(
                deadline, told.sequence(), written.isAfter(told.modified()) ? written : told.modified());
        return present.equals(told) ? Optional.empty() : Optional.of(new Telling(present, Optional.empty()));
    }

    /** Of a deadline that is no more. */
    static Telling ofWithdrawn(ToldDeadline told, Instant now) {
        return new Telling(
                told.withdrawn(now), Optional.of(new Change(told.due(), Optional.empty(), Cause.WITHDRAWN, "")));
    }

    private static Change change(Deadline deadline, ToldDeadline told) {
        Optional<Moved> moved = deadline.moved();
        boolean toldSo = moved.filter(move -> move.from().equals(told.due())).isPresent();
        boolean electionSince =
                moved.filter(move -> move.cause() == Moved.Cause.ELECTION).isPresent()
                        && deadline.election().modified().isAfter(told.modified());
        Cause cause = toldSo || electionSince
                ? moved.map(move -> move.cause() == Moved.Cause.ELECTION ? Cause.ELECTION : Cause.LAW)
                        .orElse(Cause.RULE)
                : Cause.RULE;
        return new Change(
                told.due(),
                Optional.of(deadline.due()),
                cause,
                cause == Cause.RULE ? "" : moved.map(Moved::reason).orElse(""));
    }

    private static Instant written(Deadline deadline) {
        Instant rule = deadline.rule().modified();
        Instant election = deadline.election().modified();
        Instant later = rule.isAfter(election) ? rule : election;
        return deadline.why()
                .anchorRule()
                .map(DeadlineRule::modified)
                .filter(later::isBefore)
                .orElse(later);
    }
}
