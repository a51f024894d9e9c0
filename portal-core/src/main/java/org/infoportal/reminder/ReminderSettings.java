package org.infoportal.reminder;

import java.util.List;
import java.util.Set;

/**
 * What somebody wants to be told of by mail. Nothing, until she has said so.
 *
 * @param days how long before a deadline: some of {@link #OFFERED}
 * @param mineOnly only what is meant for her own circles or units, not what she may read with everybody else
 * @param changes whether she wants to know when a deadline is put on another day, or is no more
 */
public record ReminderSettings(boolean on, Set<Integer> days, boolean mineOnly, boolean changes) {

    /** Days before a deadline, farthest first. */
    public static final List<Integer> OFFERED = List.of(14, 7, 1);

    /** What is proposed to somebody who has not chosen. */
    static final ReminderSettings OFF = new ReminderSettings(false, Set.copyOf(OFFERED), false, true);

    public ReminderSettings {
        days = Set.copyOf(days);
    }

    boolean wantsChanges() {
        return on && changes;
    }

    boolean wantsReminders() {
        return on && !days.isEmpty();
    }
}
