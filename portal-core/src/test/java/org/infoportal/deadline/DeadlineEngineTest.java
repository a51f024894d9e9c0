package org.infoportal.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.election.Move;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineEngineTest {

    private static final WorkingDays HOLIDAYS = new PublicHolidays("de", List.of("nw"), java.util.Map.of());

    private final DeadlineEngine engine =
            new DeadlineEngine(name -> name.equals("nowhere") ? Optional.empty() : Optional.of(HOLIDAYS));

    @Nested
    class Arithmetic {

        @ParameterizedTest(name = "{0} days from {1}: {2}")
        @CsvSource(textBlock = """
                -69, 2025-09-14, 2025-07-07
                0,   2025-09-14, 2025-09-14
                14,  2025-09-14, 2025-09-28
                -1,  2024-03-01, 2024-02-29
                -1,  2025-03-01, 2025-02-28
                -366, 2025-02-28, 2024-02-28
                """)
        void countsCalendarDays(int days, String poll, String due) {
            assertThat(day(rule("r").days(days).build(), poll)).isEqualTo(due);
        }

        @ParameterizedTest(name = "{0} weeks from {1}: {2}")
        @CsvSource(textBlock = """
                -2, 2025-09-14, 2025-08-31
                1,  2024-02-26, 2024-03-04
                """)
        void countsWeeks(int weeks, String poll, String due) {
            assertThat(day(rule("r").weeks(weeks).build(), poll)).isEqualTo(due);
        }

        /** BGB s. 187(1), 188(2), 188(3): from an event on a day to the same number, or to the last day of the month. */
        @ParameterizedTest(name = "{0} months from {1}: {2}")
        @CsvSource(textBlock = """
                1,  2025-09-15, 2025-10-15
                1,  2025-01-31, 2025-02-28
                1,  2024-01-31, 2024-02-29
                -1, 2025-03-31, 2025-02-28
                12, 2024-02-29, 2025-02-28
                0,  2025-09-15, 2025-09-15
                """)
        void countsMonthsFromAnEvent(int months, String anchor, String due) {
            assertThat(day(rule("r").months(months).build(), anchor)).isEqualTo(due);
        }

        /** BGB s. 187(2): the anchor is the first day of the first month. */
        @ParameterizedTest(name = "{1} of month {0} from {2}: {3}")
        @CsvSource(textBlock = """
                51, END,   2020-11-01, 2025-01-31
                46, BEGIN, 2020-11-01, 2024-08-01
                1,  BEGIN, 2020-11-01, 2020-11-01
                1,  END,   2020-11-01, 2020-11-30
                1,  END,   2025-01-31, 2025-02-28
                1,  END,   2025-01-15, 2025-02-14
                -1, BEGIN, 2025-03-15, 2025-02-15
                -1, END,   2025-03-15, 2025-03-14
                -1, END,   2025-03-01, 2025-02-28
                -2, BEGIN, 2025-03-01, 2025-01-01
                -2, END,   2025-03-01, 2025-01-31
                """)
        void countsTheEdgesOfMonths(int months, Edge edge, String anchor, String due) {
            assertThat(day(rule("r").months(months).at(edge).build(), anchor)).isEqualTo(due);
        }

        @ParameterizedTest(name = "{1} of week {0} from {2}: {3}")
        @CsvSource(textBlock = """
                6,  END,   2025-11-01, 2025-12-12
                1,  BEGIN, 2025-11-01, 2025-11-01
                -1, END,   2025-11-01, 2025-10-31
                -1, BEGIN, 2025-11-01, 2025-10-25
                """)
        void countsTheEdgesOfWeeks(int weeks, Edge edge, String anchor, String due) {
            assertThat(day(rule("r").weeks(weeks).at(edge).build(), anchor)).isEqualTo(due);
        }

        @ParameterizedTest(name = "{0} working days from {1}: {2}")
        @CsvSource(textBlock = """
                -1, 2025-09-14, 2025-09-12
                -5, 2025-04-24, 2025-04-15
                1,  2025-04-17, 2025-04-22
                0,  2025-04-18, 2025-04-18
                """)
        void countsWorkingDaysAroundEaster(int days, String anchor, String due) {
            assertThat(day(rule("r").workingDays(days).build(), anchor)).isEqualTo(due);
        }

        @Test
        void namesTheHolidaysThatWereNoWorkingDays() {
            Deadline deadline = deadline(rule("r").workingDays(-5).build(), election("2025-04-24"));

            assertThat(deadline.why().skipped())
                    .extracting(Holiday::german)
                    .containsExactly("Karfreitag", "Ostermontag");
        }

        @Test
        void staysOnSundaysAndHolidays() {
            assertThat(day(rule("r").days(-35).build(), "2020-09-13")).isEqualTo("2020-08-09");
            assertThat(LocalDate.parse("2020-08-09").getDayOfWeek()).hasToString("SUNDAY");
        }

        @Test
        void givesAPeriodBothEnds() {
            Deadline deadline = deadline(rule("r").period(-20, -16).build(), election("2020-09-13"));

            assertThat(deadline.firstDay()).isEqualTo("2020-08-24");
            assertThat(deadline.day()).isEqualTo("2020-08-28");
        }

        @Test
        void givesNoDayFarBeyondTheCalendar() {
            Election last = election("+999999999-12-30");

            assertThat(pending(rule("r").days(9999).build(), last).cause()).isEqualTo(Pending.Cause.OUT_OF_RANGE);
        }
    }

    @Nested
    class TimeOfDay {

        @ParameterizedTest(name = "{0} before {1} at 18:00: {2}")
        @CsvSource(textBlock = """
                -1, 2025-03-30, 2025-03-29T18:00+01:00
                0,  2025-03-30, 2025-03-30T18:00+02:00
                -1, 2025-10-26, 2025-10-25T18:00+02:00
                0,  2025-10-26, 2025-10-26T18:00+01:00
                """)
        void hasTheOffsetOfItsDay(int days, String poll, String due) {
            assertThat(deadline(rule("r").days(days).at("18:00").build(), election(poll))
                            .due()
                            .toOffsetDateTime())
                    .hasToString(due);
        }

        @Test
        void isTheEarlierOfTwoInTheHourThatComesTwice() {
            assertThat(deadline(rule("r").at("02:30").build(), election("2025-10-26"))
                            .due()
                            .toOffsetDateTime())
                    .hasToString("2025-10-26T02:30+02:00");
        }

        @Test
        void comesAfterTheHourThatIsMissing() {
            assertThat(deadline(rule("r").at("02:30").build(), election("2025-03-30"))
                            .due()
                            .toOffsetDateTime())
                    .hasToString("2025-03-30T03:30+02:00");
        }

        @Test
        void endsTheDayWithItsLastSecondWhereThereIsNone() {
            Deadline deadline = deadline(rule("r").build(), election("2025-09-14"));

            assertThat(deadline.isAllDay()).isTrue();
            assertThat(deadline.due().toOffsetDateTime()).hasToString("2025-09-14T23:59:59+02:00");
        }

        @Test
        void isThatOfTheRulesOwnZone() {
            assertThat(deadline(rule("r").at("16:00").zone("Europe/London").build(), election("2025-05-01"))
                            .due()
                            .toOffsetDateTime())
                    .hasToString("2025-05-01T16:00+01:00");
        }
    }

    @Nested
    class Anchors {

        private final Election election = election(new ElectionDates(
                LocalDate.parse("2025-09-14"),
                Optional.of(LocalDate.parse("2025-09-28")),
                Optional.of(LocalDate.parse("2020-11-01")),
                Optional.empty()));

        @ParameterizedTest
        @CsvSource({"POLL_DAY, 2025-09-14", "RUNOFF, 2025-09-28", "TERM_START, 2020-11-01"})
        void areTheDaysOfTheElection(Anchor anchor, String day) {
            assertThat(deadline(rule("r").from(anchor).build(), election).day()).isEqualTo(day);
        }

        @Test
        void giveNoDayUntilTheyAreKnown() {
            assertThat(pending(rule("r").from(Anchor.PUBLICATION).months(1).build(), election)
                            .cause())
                    .isEqualTo(Pending.Cause.NO_ANCHOR_DAY);
        }

        @Test
        void mayBeAnotherRule() {
            DeadlinePlan plan = plan(
                    election,
                    rule("complaint").fromRule("decision").days(3).build(),
                    rule("decision").days(-58).build());

            assertThat(plan.find("complaint").orElseThrow().day()).isEqualTo("2025-07-21");
            assertThat(plan.find("complaint").orElseThrow().why().anchorRule())
                    .map(DeadlineRule::id)
                    .contains("decision");
        }

        @Test
        void areTheVersionInForceWhicheverWasNamed() {
            DeadlinePlan plan = plan(
                    election,
                    rule("complaint").fromRule("old").days(3).build(),
                    rule("old")
                            .versionOf("decision")
                            .days(-47)
                            .valid("", "2024-12-31")
                            .build(),
                    rule("new")
                            .versionOf("decision")
                            .days(-58)
                            .valid("2025-01-01", "")
                            .build());

            assertThat(plan.find("complaint").orElseThrow().day()).isEqualTo("2025-07-21");
        }

        @Test
        void giveNoDayIfTheRuleIsMissing() {
            assertThat(pending(rule("r").fromRule("gone").build(), election).cause())
                    .isEqualTo(Pending.Cause.NO_ANCHOR_RULE);
        }

        @Test
        void inACircleAreNamed() {
            DeadlinePlan plan = plan(
                    election,
                    rule("a").fromRule("b").build(),
                    rule("b").fromRule("c").build(),
                    rule("c").fromRule("a").build(),
                    rule("free").build());

            assertThat(plan.deadlines()).extracting(d -> d.rule().id()).containsExactly("free");
            assertThat(plan.pending()).allMatch(pending -> pending.cause() == Pending.Cause.CYCLE);
            assertThat(plan.pending().get(0).cycle()).containsExactly("Regel a", "Regel b", "Regel c", "Regel a");
        }

        @Test
        void countingFromACircleNameOnlyTheCircle() {
            DeadlinePlan plan = plan(
                    election,
                    rule("x").fromRule("a").build(),
                    rule("a").fromRule("b").build(),
                    rule("b").fromRule("a").build());

            assertThat(plan.pending().get(0).cycle()).containsExactly("Regel a", "Regel b", "Regel a");
        }

        @Test
        void areNoUseWhereNobodyKnowsTheHolidays() {
            Election elsewhere = new Election(
                    "e1",
                    "wahl",
                    List.of(),
                    "Wahl",
                    "",
                    "nowhere",
                    "",
                    election.dates(),
                    List.of(),
                    java.util.Set.of(),
                    Optional.empty(),
                    java.time.Instant.EPOCH);

            assertThat(pending(rule("r").in("nowhere").workingDays(-3).build(), elsewhere)
                            .cause())
                    .isEqualTo(Pending.Cause.NO_HOLIDAYS);
        }
    }

    @Nested
    class Law {

        @ParameterizedTest(name = "valid [{0}, {1}]: {2}")
        @CsvSource(textBlock = """
                '',         '',         true
                2025-09-14, '',         true
                2025-09-15, '',         false
                '',         2025-09-14, true
                '',         2025-09-13, false
                """)
        void isThatOfThePollDay(String from, String to, boolean inForce) {
            DeadlineRule rule = rule("r").valid(from, to).build();

            assertThat(rule.appliesTo(election("2025-09-14"))).isEqualTo(inForce);
        }

        @Test
        void ofAnotherJurisdictionIsLeftOut() {
            assertThat(rule("r").in("Bayern").build().appliesTo(election("2025-09-14")))
                    .isFalse();
        }

        @Test
        void ofAnotherTypeOfElectionIsLeftOut() {
            assertThat(rule("r").forType("state").build().appliesTo(election("2025-09-14")))
                    .isFalse();
        }

        @Test
        void forOneElectionTakesThePlaceOfTheRule() {
            Deadline deadline = deadline(
                    rule("r")
                            .days(-59)
                            .at("18:00")
                            .override("§ 6 Ausnahmegesetz", -48, "wegen der Pandemie")
                            .build(),
                    election("2020-09-13"));

            assertThat(deadline.day()).isEqualTo("2020-07-27");
            assertThat(deadline.legalBasis()).isEqualTo("§ 6 Ausnahmegesetz");
            assertThat(deadline.why().ordinary()).contains(LocalDate.parse("2020-07-16"));
            assertThat(deadline.moved().orElseThrow().from().toOffsetDateTime()).hasToString("2020-07-16T18:00+02:00");
            assertThat(deadline.moved().orElseThrow().reason()).isEqualTo("wegen der Pandemie");
            assertThat(deadline.moved().orElseThrow().cause()).isEqualTo(Moved.Cause.LAW);
        }

        @Test
        void forOneElectionMovesWhatCountsFromItAsWell() {
            DeadlinePlan plan = plan(
                    election("2020-09-13"),
                    rule("r").days(-59).override("§ 6", -48, "Grund").build(),
                    rule("after").fromRule("r").days(2).build());

            Deadline after = plan.find("after").orElseThrow();
            assertThat(after.day()).isEqualTo("2020-07-29");
            assertThat(after.moved().orElseThrow().reason()).isEqualTo("Grund");
            assertThat(after.why().override()).isEmpty();
        }

        @Test
        void forOneElectionMovesAPeriodAsAWhole() {
            Deadline deadline =
                    deadline(rule("r").period(-20, -16).override("§ 5", -15, "").build(), election("2020-09-13"));

            assertThat(deadline.firstDay()).isEqualTo("2020-08-29");
            assertThat(deadline.day()).isEqualTo("2020-09-02");
        }
    }

    @Nested
    class MovedElection {

        private final ElectionDates before = dates("2027-09-12", "2027-09-26");
        private final Election moved =
                election(dates("2027-10-10", "2027-10-24"), new Move(before, LocalDate.parse("2027-03-01"), "Grund"));

        @Test
        void tellsWhenEachDeadlineWas() {
            Moved told = deadline(rule("r").days(-69).at("18:00").build(), moved)
                    .moved()
                    .orElseThrow();

            assertThat(told.from().toOffsetDateTime()).hasToString("2027-07-05T18:00+02:00");
            assertThat(told.reason()).isEqualTo("Grund");
            assertThat(told.cause()).isEqualTo(Moved.Cause.ELECTION);
        }

        @Test
        void tellsNothingOfDeadlinesThatStay() {
            Election sameDay = election(before, new Move(dates("2027-09-12", "2027-10-03"), LocalDate.EPOCH, ""));

            assertThat(deadline(rule("r").days(-3).build(), sameDay).moved()).isEmpty();
        }

        private ElectionDates dates(String day, String runoff) {
            return new ElectionDates(
                    LocalDate.parse(day), Optional.of(LocalDate.parse(runoff)), Optional.empty(), Optional.empty());
        }
    }

    @Test
    void putsTheSoonestFirst() {
        DeadlinePlan plan = plan(
                election("2025-09-14"),
                rule("late").build(),
                rule("early").days(-69).build(),
                rule("noon").days(-69).at("12:00").build());

        assertThat(plan.deadlines()).extracting(d -> d.rule().id()).containsExactly("noon", "early", "late");
    }

    private LocalDate day(DeadlineRule rule, String poll) {
        return deadline(rule, election(poll)).day();
    }

    private Deadline deadline(DeadlineRule rule, Election election) {
        return plan(election, rule).find(rule.id()).orElseThrow();
    }

    private Pending pending(DeadlineRule rule, Election election) {
        return plan(election, rule).pending().get(0);
    }

    private DeadlinePlan plan(Election election, DeadlineRule... rules) {
        return engine.plan(election, Arrays.asList(rules));
    }
}
