package org.infoportal.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What it means when the day is over. */
public enum DeadlineKind {
    /** What comes later does not count, whoever is to blame (Ausschlussfrist). */
    EXCLUSION,
    /** What is true on this day is what counts (Stichtag). */
    KEY_DAY,
    /** Something is open from one day to another. */
    PERIOD,
    /** The office has to make something known by then. */
    NOTICE;

    /** As content and the API spell it: {@code key-day}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DeadlineKind> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
