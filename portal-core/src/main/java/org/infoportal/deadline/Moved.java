package org.infoportal.deadline;

import java.time.ZonedDateTime;

/**
 * That a deadline is not when it was, or would have been.
 *
 * @param from when it was before
 * @param reason in words for readers; may be empty
 */
public record Moved(ZonedDateTime from, String reason, Cause cause) {

    public enum Cause {
        /** The poll, or another day that is counted from, has another date. */
        ELECTION,
        /** Another law is in force for this election. */
        LAW
    }
}
