package org.infoportal.calendarfeed;

import java.util.List;

/** How many days before a deadline somebody wants to be reminded, by account. */
@FunctionalInterface
public interface ReminderDays {

    ReminderDays USUAL = account -> List.of(14, 7, 1);

    List<Integer> of(String account);
}
