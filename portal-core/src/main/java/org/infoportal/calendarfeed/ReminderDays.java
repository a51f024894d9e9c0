package org.infoportal.calendarfeed;

import java.util.List;

/** How many days before a deadline somebody wants to be reminded, by account. */
@FunctionalInterface
public interface ReminderDays {

    /** Of whoever has not chosen any. */
    List<Integer> USUAL = List.of(14, 7, 1);

    /** Whoever wants no mails has said nothing about her calendar. */
    static ReminderDays orUsual(ReminderDays chosen) {
        return account -> {
            List<Integer> days = chosen.of(account);
            return days.isEmpty() ? USUAL : days;
        };
    }

    List<Integer> of(String account);
}
