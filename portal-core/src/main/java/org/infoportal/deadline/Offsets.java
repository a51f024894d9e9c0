package org.infoportal.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts from a day to another. The anchor is day 0; nothing moves because it falls on a Sunday or holiday. */
final class Offsets {

    private final WorkingDays workingDays;

    Offsets(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @throws DateTimeException if there is no such day */
    LocalDate shift(LocalDate anchor, int offset, OffsetUnit unit, Optional<Edge> edge) {
        return switch (unit) {
            case CALENDAR_DAY -> anchor.plusDays(offset);
            case WORKING_DAY -> workingDay(anchor, offset);
            case WEEK -> edge.map(e -> weekEdge(anchor, offset, e)).orElseGet(() -> anchor.plusWeeks(offset));
            case MONTH -> edge.map(e -> monthEdge(anchor, offset, e)).orElseGet(() -> anchor.plusMonths(offset));
        };
    }

    /** Holidays between two days that would have been working days. */
    List<Holiday> holidaysBetween(LocalDate one, LocalDate other) {
        List<Holiday> found = new ArrayList<>();
        LocalDate last = one.isBefore(other) ? other : one;
        for (LocalDate day = one.isBefore(other) ? one : other; !day.isAfter(last); day = day.plusDays(1)) {
            if (!workingDays.isWeekend(day)) {
                workingDays.holiday(day).ifPresent(found::add);
            }
        }
        return found;
    }

    private LocalDate workingDay(LocalDate anchor, int offset) {
        int step = Integer.signum(offset);
        LocalDate day = anchor;
        for (int left = Math.abs(offset); left > 0; ) {
            day = day.plusDays(step);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate weekEdge(LocalDate anchor, int offset, Edge edge) {
        return edge == Edge.BEGIN
                ? anchor.plusWeeks(before(offset))
                : anchor.plusWeeks(after(offset)).minusDays(1);
    }

    private static LocalDate monthEdge(LocalDate anchor, int offset, Edge edge) {
        if (edge == Edge.BEGIN) {
            return anchor.plusMonths(before(offset));
        }
        // the end is the day before the anchor's number; where the month has no such day, its last one (BGB s. 188(3))
        return anchor.getDayOfMonth() == 1
                ? anchor.plusMonths(after(offset)).minusDays(1)
                : anchor.minusDays(1).plusMonths(after(offset));
    }

    /** Whole units from the anchor to the begin of the counted one: the first begins at once. */
    private static int before(int offset) {
        return offset > 0 ? offset - 1 : offset;
    }

    /** Whole units from the anchor to the end of the counted one: the first one back ends at the anchor. */
    private static int after(int offset) {
        return offset < 0 ? offset + 1 : offset;
    }
}
