package org.infoportal.web.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.Holiday;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.election.Election;

/**
 * Deadlines in months of weeks, for paper.
 *
 * @param months one after the other, none left out; empty if there is nothing to show
 * @param listed the deadlines that stand in them, soonest first
 * @param later how many lie behind the last month
 */
record WallCalendar(List<Month> months, List<Deadline> listed, int later) {

    static final int MAX_MONTHS = 24;

    private static final int DAYS_OF_WEEK = 7;

    record Month(YearMonth month, List<Week> weeks) {}

    /** @param number as ISO 8601 counts */
    record Week(int number, List<Day> days) {}

    /** @param holidays public holidays, with the jurisdictions that keep them; with none if all do */
    record Day(LocalDate day, boolean inMonth, Map<Holiday, List<String>> holidays, List<Entry> entries) {

        boolean isWeekend() {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }

    /** What stands on a day: a poll, or a deadline. */
    sealed interface Entry {
        record Poll(Election election, boolean runoff) implements Entry {}

        /** @param edge which end of a period it is */
        record Due(Deadline deadline, Edge edge) implements Entry {}
    }

    enum Edge {
        NONE,
        BEGIN,
        END
    }

    /**
     * Lays out deadlines and the polls of their elections.
     *
     * @param deadlines soonest first
     * @param from the month it begins with; if the last one is too far from it, it begins with the first deadline
     * @param calendars whose holidays are marked, by jurisdiction
     */
    static WallCalendar of(List<Deadline> deadlines, YearMonth from, Map<String, WorkingDays> calendars) {
        if (deadlines.isEmpty()) {
            return new WallCalendar(List.of(), List.of(), 0);
        }
        List<Election> elections =
                deadlines.stream().map(Deadline::election).distinct().toList();
        YearMonth last = later(
                from,
                Stream.concat(
                                deadlines.stream().map(Deadline::day),
                                elections.stream().map(Election::lastDay))
                        .max(Comparator.naturalOrder())
                        .map(YearMonth::from)
                        .orElseThrow());
        YearMonth first = isTooFar(from, last) ? later(from, firstMonth(deadlines)) : from;
        YearMonth end = isTooFar(first, last) ? first.plusMonths(MAX_MONTHS - 1L) : last;
        List<Deadline> listed = deadlines.stream()
                .filter(deadline -> !YearMonth.from(deadline.day()).isAfter(end))
                .toList();
        Map<LocalDate, List<Entry>> entries = entries(deadlines, elections);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
            months.add(month(month, entries, calendars));
        }
        return new WallCalendar(months, listed, deadlines.size() - listed.size());
    }

    /** In which the first deadline ends, or begins if it is a period. */
    static YearMonth firstMonth(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(Deadline::firstDay)
                .min(Comparator.naturalOrder())
                .map(YearMonth::from)
                .orElseThrow();
    }

    private static boolean isTooFar(YearMonth first, YearMonth last) {
        return first.plusMonths(MAX_MONTHS - 1L).isBefore(last);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<LocalDate, List<Entry>> entries(List<Deadline> deadlines, List<Election> elections) {
        Map<LocalDate, List<Entry>> entries = new LinkedHashMap<>();
        for (Election election : elections) {
            add(entries, election.day(), new Entry.Poll(election, false));
            election.runoff().ifPresent(day -> add(entries, day, new Entry.Poll(election, true)));
        }
        for (Deadline deadline : deadlines) {
            if (deadline.isPeriod()) {
                add(entries, deadline.firstDay(), new Entry.Due(deadline, Edge.BEGIN));
            }
            add(entries, deadline.day(), new Entry.Due(deadline, deadline.isPeriod() ? Edge.END : Edge.NONE));
        }
        return entries;
    }

    private static void add(Map<LocalDate, List<Entry>> entries, LocalDate day, Entry entry) {
        entries.computeIfAbsent(day, any -> new ArrayList<>()).add(entry);
    }

    private static Month month(
            YearMonth month, Map<LocalDate, List<Entry>> entries, Map<String, WorkingDays> calendars) {
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        for (LocalDate begin = monday; !begin.isAfter(month.atEndOfMonth()); begin = begin.plusWeeks(1)) {
            LocalDate from = begin;
            weeks.add(new Week(
                    begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    IntStream.range(0, DAYS_OF_WEEK)
                            .mapToObj(from::plusDays)
                            .map(day -> day(day, month, entries, calendars))
                            .toList()));
        }
        return new Month(month, weeks);
    }

    private static Day day(
            LocalDate day, YearMonth month, Map<LocalDate, List<Entry>> entries, Map<String, WorkingDays> calendars) {
        if (!YearMonth.from(day).equals(month)) {
            return new Day(day, false, Map.of(), List.of());
        }
        Map<Holiday, List<String>> holidays = new LinkedHashMap<>();
        calendars.forEach((jurisdiction, calendar) -> calendar.holiday(day)
                .ifPresent(holiday -> holidays.computeIfAbsent(holiday, any -> new ArrayList<>())
                        .add(jurisdiction)));
        holidays.replaceAll((holiday, keepers) -> keepers.size() == calendars.size() ? List.of() : keepers);
        return new Day(day, true, holidays, List.copyOf(entries.getOrDefault(day, List.of())));
    }
}
