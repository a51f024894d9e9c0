package org.infoportal.deadline;

import java.util.List;

/**
 * A rule that gives no day for an election yet, or cannot.
 *
 * @param cycle titles of the rules that count from each other; empty for other causes
 */
public record Pending(DeadlineRule rule, Cause cause, List<String> cycle) {

    public enum Cause {
        /** The election does not say when its anchor is: the result is not published, there is no runoff. */
        NO_ANCHOR_DAY,
        /** The rule it counts from is not there, not published or not in force. */
        NO_ANCHOR_RULE,
        /** Rules count from each other. */
        CYCLE,
        /** Working days are counted, and nobody knows the holidays. */
        NO_HOLIDAYS,
        /** So far away that there is no such day. */
        OUT_OF_RANGE
    }
}
