package org.infoportal.deadlinechange;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * That a deadline readers had been told of is at another time, or is no more.
 *
 * @param number counts all changes, in the order in which they became known; changes of one publication share it
 * @param at when it became known
 * @param about the deadline as it was told last
 * @param from when it was
 * @param to when it is since; empty: it was withdrawn
 * @param reason in words for readers; may be empty
 */
public record DeadlineChange(
        long number,
        Instant at,
        ToldDeadline about,
        ZonedDateTime from,
        Optional<ZonedDateTime> to,
        Cause cause,
        String reason) {

    public enum Cause {
        /** The election was put on other days. */
        ELECTION,
        /** Another law applies to this election. */
        LAW,
        /** The rule was corrected, or its law was changed. */
        RULE,
        /** The rule or the election is no longer published, or the rule is no longer in force for it. */
        WITHDRAWN
    }
}
