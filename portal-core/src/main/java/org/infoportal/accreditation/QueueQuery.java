package org.infoportal.accreditation;

import java.util.Optional;

/**
 * Which applications somebody wants to see.
 *
 * @param unit identifier of a unit; all below it belong to it
 * @param days only who has stood where she stands for longer than that; 0: all
 * @param search words that all must occur in name, address or unit; empty: all
 */
public record QueueQuery(
        Optional<AccreditationState> state,
        Optional<String> unit,
        Optional<String> function,
        int days,
        Sort sort,
        String search) {

    /** In which order. */
    public enum Sort {
        /** Who waits longest first. */
        WAITING,
        NEWEST,
        NAME,
        /** By the day of registration, which never changes: whoever pages sees everybody once. */
        REGISTERED
    }

    public static QueueQuery of(Optional<AccreditationState> state) {
        return new QueueQuery(state, Optional.empty(), Optional.empty(), 0, Sort.REGISTERED, "");
    }
}
