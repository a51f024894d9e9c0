package org.infoportal.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.election.ElectionDates;

/** The day a rule counts from. */
public enum Anchor {
    POLL_DAY,
    RUNOFF,
    /** Begin of the term that ends with the election. */
    TERM_START,
    /** The day on which the result was published. */
    PUBLICATION,
    /** The last day of another rule. */
    RULE;

    /** As content and the API spell it: {@code poll-day}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Anchor> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }

    /** The day of an election that this is; empty if it is not known, and for {@link #RULE}. */
    Optional<LocalDate> in(ElectionDates dates) {
        return switch (this) {
            case POLL_DAY -> Optional.of(dates.day());
            case RUNOFF -> dates.runoff();
            case TERM_START -> dates.termStart();
            case PUBLICATION -> dates.published();
            case RULE -> Optional.empty();
        };
    }
}
