package org.infoportal.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The calendar of a jurisdiction's offices. */
public interface WorkingDays {

    boolean isWeekend(LocalDate day);

    Optional<Holiday> holiday(LocalDate day);

    default boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    /** Saturdays and Sundays are off, and there are no holidays. */
    WorkingDays WITHOUT_HOLIDAYS = new WorkingDays() {
        @Override
        public boolean isWeekend(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        @Override
        public Optional<Holiday> holiday(LocalDate day) {
            return Optional.empty();
        }
    };
}
