package org.infoportal.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Jurisdictions;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.infoportal.web.deadline.WallCalendar.Day;
import org.infoportal.web.deadline.WallCalendar.Edge;
import org.infoportal.web.deadline.WallCalendar.Entry;
import org.infoportal.web.deadline.WallCalendar.Month;
import org.infoportal.web.deadline.WallCalendar.Week;
import org.junit.jupiter.api.Test;

class WallCalendarTest {

    private static final YearMonth AUGUST = YearMonth.of(2025, 8);

    @Test
    void isEmptyWithoutDeadlines() {
        assertThat(WallCalendar.of(List.of(), AUGUST, Map.of()).months()).isEmpty();
    }

    @Test
    void goesFromTheFirstMonthToTheRunoff() {
        assertThat(calendar(rule("a").days(-20).build()).months())
                .extracting(Month::month)
                .containsExactly(AUGUST, YearMonth.of(2025, 9), YearMonth.of(2025, 10));
    }

    @Test
    void beginsItsWeeksOnMondayAndCountsThem() {
        Month august = calendar(rule("a").days(-20).build()).months().get(0);

        assertThat(august.weeks()).hasSize(5).allSatisfy(week -> {
            assertThat(week.days()).hasSize(7);
            assertThat(week.days().get(0).day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        });
        assertThat(august.weeks()).extracting(Week::number).containsExactly(31, 32, 33, 34, 35);
        assertThat(august.weeks().get(0).days())
                .extracting(Day::inMonth)
                .containsExactly(false, false, false, false, true, true, true);
    }

    @Test
    void putsADeadlineOnItsDay() {
        WallCalendar calendar = calendar(rule("a").days(-20).build());

        assertThat(entries(calendar, "2025-08-25"))
                .hasOnlyElementsOfType(Entry.Due.class)
                .hasSize(1);
        assertThat(calendar.listed()).hasSize(1);
    }

    @Test
    void showsWhereAPeriodBeginsAndEnds() {
        WallCalendar calendar = calendar(rule("a").period(-20, -16).build());

        assertThat(edges(calendar, "2025-08-25")).containsExactly(Edge.BEGIN);
        assertThat(entries(calendar, "2025-08-27")).isEmpty();
        assertThat(edges(calendar, "2025-08-29")).containsExactly(Edge.END);
    }

    @Test
    void marksPollAndRunoff() {
        WallCalendar calendar = calendar(rule("a").days(-20).build());

        assertThat(entries(calendar, "2025-09-14"))
                .containsExactly(new Entry.Poll(calendar.listed().get(0).election(), false));
        assertThat(entries(calendar, "2025-10-05"))
                .containsExactly(new Entry.Poll(calendar.listed().get(0).election(), true));
    }

    @Test
    void endsAfterTwoYearsAndSaysHowManyAreLeft() {
        DeadlineRule far = rule("far").months(30).build();

        WallCalendar calendar = calendar(rule("a").days(-20).build(), far);

        assertThat(calendar.months()).hasSize(WallCalendar.MAX_MONTHS);
        assertThat(calendar.listed()).hasSize(1);
        assertThat(calendar.later()).isEqualTo(1);
    }

    @Test
    void wastesNoPaperOnYearsWithoutAnything() {
        WallCalendar calendar =
                WallCalendar.of(deadlines(rule("a").days(-20).build()), YearMonth.of(2021, 1), Map.of());

        assertThat(calendar.months())
                .extracting(Month::month)
                .containsExactly(AUGUST, YearMonth.of(2025, 9), YearMonth.of(2025, 10));
    }

    @Test
    void marksTheHolidaysOfTheJurisdiction() {
        WorkingDays nrw = holidays("NRW");

        Day unity = day(calendar(Map.of("NRW", nrw)), "2025-10-03");

        assertThat(unity.holidays()).hasSize(1).containsValue(List.of());
    }

    @Test
    void saysWhoKeepsAHolidayWhereNotAllDo() {
        WallCalendar calendar = calendar(Map.of("NRW", holidays("NRW"), "England", holidays("England")));

        assertThat(day(calendar, "2025-10-03").holidays()).containsValue(List.of("NRW"));
        assertThat(day(calendar, "2025-08-25").holidays()).containsValue(List.of("England"));
    }

    private static WorkingDays holidays(String jurisdiction) {
        return new Jurisdictions(LightModule.resources(), new MovableClock())
                .workingDays(jurisdiction)
                .orElseThrow();
    }

    private static WallCalendar calendar(DeadlineRule... rules) {
        return WallCalendar.of(deadlines(rules), AUGUST, Map.of());
    }

    private static WallCalendar calendar(Map<String, WorkingDays> calendars) {
        return WallCalendar.of(deadlines(rule("a").days(-20).build()), AUGUST, calendars);
    }

    private static List<Deadline> deadlines(DeadlineRule... rules) {
        Election election = election(new ElectionDates(
                LocalDate.parse("2025-09-14"),
                Optional.of(LocalDate.parse("2025-10-05")),
                Optional.empty(),
                Optional.empty()));
        return new DeadlineEngine(jurisdiction -> Optional.empty())
                .plan(election, List.of(rules))
                .deadlines();
    }

    private static List<Edge> edges(WallCalendar calendar, String day) {
        return entries(calendar, day).stream()
                .map(Entry.Due.class::cast)
                .map(Entry.Due::edge)
                .toList();
    }

    private static List<Entry> entries(WallCalendar calendar, String day) {
        return day(calendar, day).entries();
    }

    private static Day day(WallCalendar calendar, String day) {
        return calendar.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> week.days().stream())
                .filter(Day::inMonth)
                .filter(one -> one.day().toString().equals(day))
                .findFirst()
                .orElseThrow();
    }
}
