package org.infoportal.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an offset is counted in. */
public enum OffsetUnit {
    CALENDAR_DAY,
    /** Days on which the offices of the jurisdiction work: no weekend, no public holiday. */
    WORKING_DAY,
    WEEK,
    MONTH;

    /** As content and the API spell it: {@code calendar-day}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OffsetUnit> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
