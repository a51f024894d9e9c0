package org.infoportal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Rules;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The deadline of these tests ends on 20 June 2031 at 18:00, unless a test says otherwise. */
class ReminderPlanTest {

    private static final String DAY = "2031-06-20";
    private static final DeadlineRule AT_SIX = Rules.rule("r").at("18:00").build();

    private Subscription subscription = new Subscription(
            "a", new ReminderSettings(true, Set.of(14, 7, 1), false, true), List.of(), List.of(), 0, Optional.empty());
    private List<Deadline> deadlines = deadlines(DAY, AT_SIX);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2031-06-06T06:59, ''
                    2031-06-06T07:00, 14
                    2031-06-12T23:00, 14
                    2031-06-13T06:59, ''
                    2031-06-13T07:00, 7
                    2031-06-19T07:00, 1
                    2031-06-20T07:00, 1
                    2031-06-20T17:59, 1
                    2031-06-20T18:00, ''
                    2031-06-21T07:00, ''
                    """)
    void remindsFromTheMorningOfEachStepUntilTheDeadlineIsOver(String now, String step) {
        assertThat(steps(now)).isEqualTo(step);
    }

    @Test
    void sendsTheWholeLadderOnceEach() {
        List<String> sent = run("2031-06-01T00:00", "2031-07-01T00:00");

        assertThat(sent).containsExactly("2031-06-06T07:00 14:r", "2031-06-13T07:00 7:r", "2031-06-19T07:00 1:r");
    }

    @Test
    void sendsOnlyTheStepsSheHasChosen() {
        subscription = with(new ReminderSettings(true, Set.of(7), false, true));

        assertThat(run("2031-06-01T00:00", "2031-07-01T00:00")).containsExactly("2031-06-13T07:00 7:r");
    }

    @Test
    void sendsNothingToSomebodyWhoHasNotAskedForIt() {
        subscription = Subscription.none("a");

        assertThat(run("2031-06-01T00:00", "2031-07-01T00:00")).isEmpty();
        assertThat(plan("2031-06-01T00:00").upcoming()).isEmpty();
    }

    @Test
    void sendsTheNearestStepForAllThatTheServerHasSleptOver() {
        assertThat(run("2031-06-19T12:00", "2031-07-01T00:00")).containsExactly("2031-06-19T12:00 1:r");
    }

    @Test
    void isSilentOnWhatIsDone() {
        subscription = subscription.withDone(deadlines.get(0).id(), Instant.EPOCH);

        assertThat(run("2031-06-01T00:00", "2031-07-01T00:00")).isEmpty();
        assertThat(plan("2031-06-01T00:00").upcoming()).isEmpty();
    }

    @Test
    void countsAnewWhenTheDeadlineMoves() {
        run("2031-06-01T00:00", "2031-06-14T00:00");
        deadlines = deadlines("2031-06-27", AT_SIX);

        assertThat(run("2031-06-14T00:00", "2031-07-05T00:00"))
                .containsExactly("2031-06-14T07:00 14:r", "2031-06-20T07:00 7:r", "2031-06-26T07:00 1:r");
    }

    @Test
    void repeatsNothingWhenTheDeadlineMovesBack() {
        run("2031-06-01T00:00", "2031-06-14T00:00");
        deadlines = deadlines("2031-07-20", AT_SIX);
        run("2031-06-14T00:00", "2031-06-15T00:00");
        deadlines = deadlines(DAY, AT_SIX);

        assertThat(run("2031-06-15T00:00", "2031-07-01T00:00")).containsExactly("2031-06-19T07:00 1:r");
    }

    @Test
    void countsDaysOfTheCalendarAlsoWhereTheClocksChange() {
        // in the night to 30 March 2031 an hour is skipped
        deadlines = deadlines("2031-03-31", AT_SIX);

        assertThat(run("2031-03-20T00:00", "2031-04-02T00:00"))
                .containsExactly("2031-03-20T07:00 14:r", "2031-03-24T07:00 7:r", "2031-03-30T07:00 1:r");
    }

    @Test
    void remindsOfAWholeDayUntilItsEnd() {
        deadlines = deadlines(DAY, Rules.rule("r").build());

        assertThat(steps("2031-06-20T23:59")).isEqualTo("1");
        assertThat(steps("2031-06-21T00:00")).isEmpty();
    }

    @Nested
    class OneMailADay {

        @Test
        void holdsAllThatIsPendingNearestFirst() {
            deadlines = deadlines(
                    DAY,
                    Rules.rule("later").days(13).build(),
                    Rules.rule("soon").build(),
                    Rules.rule("next").days(6).build());

            assertThat(plan("2031-06-19T07:00").due())
                    .extracting(step -> step.deadline().rule().id())
                    .containsExactly("soon", "next", "later");
        }

        @Test
        void isNotFollowedByAnotherForWhatCanWait() {
            run("2031-06-13T07:00", "2031-06-13T07:01");
            deadlines = deadlines(DAY, AT_SIX, Rules.rule("new").days(3).build());

            assertThat(run("2031-06-13T12:00", "2031-06-14T08:00")).containsExactly("2031-06-14T07:00 14:new");
        }

        @Test
        void isFollowedByAnotherForWhatIsDueBeforeTheNextMorningAndWasNeverSpokenOf() {
            run("2031-06-13T07:00", "2031-06-13T07:01");
            deadlines = deadlines(
                    DAY, AT_SIX, Rules.rule("new").days(-7).at("20:00").build());

            assertThat(run("2031-06-13T12:00", "2031-06-14T08:00")).containsExactly("2031-06-13T12:00 1:new");
        }

        @Test
        void isNotFollowedByAnotherForWhatWasSpokenOfBefore() {
            subscription = subscription.withSent(
                    List.of(new Subscription.Sent(
                            deadlines.get(0).id(), deadlines.get(0).dueAt(), 14)),
                    Optional.of(LocalDate.parse("2031-06-20")));

            assertThat(steps("2031-06-20T12:00")).isEmpty();
        }

        @Test
        void comesAtOnceWhenTheMorningWasSleptOver() {
            assertThat(run("2031-06-14T23:00", "2031-06-15T08:00")).containsExactly("2031-06-14T23:00 7:r");
        }

        @Test
        void waitsForTheMorningWhenTheDayWasSleptOver() {
            assertThat(run("2031-06-15T00:30", "2031-06-15T08:00")).containsExactly("2031-06-15T07:00 7:r");
        }

        @Test
        void comesAtNightForWhatIsDueBeforeMorning() {
            deadlines = deadlines(DAY, Rules.rule("early").at("05:00").build());

            assertThat(run("2031-06-20T01:00", "2031-06-20T08:00")).containsExactly("2031-06-20T01:00 1:early");
        }

        @Test
        void comesTheSameMorningAfterOneAtNight() {
            deadlines = deadlines(
                    DAY,
                    Rules.rule("early").at("05:00").build(),
                    Rules.rule("late").days(1).build());

            assertThat(run("2031-06-20T01:00", "2031-06-20T08:00"))
                    .containsExactly("2031-06-20T01:00 1:early", "2031-06-20T07:00 1:late");
        }
    }

    @Nested
    class Upcoming {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2031-05-01T12:00",
                    "2031-06-06T06:30",
                    "2031-06-13T12:00",
                    "2031-06-19T03:00",
                    "2031-06-20T05:00"
                })
        void foretellsWhatWillBeSent(String now) {
            deadlines = deadlines(
                    DAY,
                    AT_SIX,
                    Rules.rule("early").at("05:30").build(),
                    Rules.rule("week").days(7).build());

            List<String> foretold = plan(now).upcoming().stream()
                    .flatMap(mail -> mail.deadlines().stream()
                            .map(deadline -> mail.day() + " " + deadline.rule().id()))
                    .toList();

            assertThat(run(now, "2031-07-10T00:00"))
                    .map(line -> line.substring(0, 10) + " " + line.substring(line.indexOf(':', 17) + 1))
                    .containsExactlyElementsOf(foretold);
        }

        @Test
        void saysTomorrowForWhatTodaysMailDidNotHold() {
            subscription = subscription.withSent(List.of(), Optional.of(LocalDate.parse("2031-06-13")));

            assertThat(plan("2031-06-13T12:00").upcoming())
                    .extracting(mail -> mail.day().toString())
                    .containsExactly("2031-06-14", "2031-06-19");
        }
    }

    @Test
    void forgetsRemindersOfWhatIsOver() {
        run("2031-06-01T00:00", "2031-06-20T00:00");

        assertThat(subscription.tidied(at("2031-06-20T17:59"), done -> false).sent())
                .hasSize(3);
        assertThat(subscription.tidied(at("2031-06-20T18:00"), done -> false).sent())
                .isEmpty();
    }

    private Subscription with(ReminderSettings settings) {
        return new Subscription("a", settings, List.of(), List.of(), 0, Optional.empty());
    }

    private String steps(String now) {
        return String.join(
                " ",
                plan(now).due().stream()
                        .map(step -> String.valueOf(step.days()))
                        .toList());
    }

    /** What a server sends that looks every half hour, with what it remembers in between. */
    private List<String> run(String from, String until) {
        List<String> sent = new ArrayList<>();
        LocalDateTime end = LocalDateTime.parse(until);
        for (LocalDateTime now = LocalDateTime.parse(from); now.isBefore(end); now = now.plusMinutes(30)) {
            ReminderPlan plan = plan(now.toString());
            List<ReminderPlan.Step> due = plan.due();
            if (!due.isEmpty()) {
                String moment = now.toString();
                due.forEach(step -> sent.add(moment + " " + step.days() + ":"
                        + step.deadline().rule().id()));
                subscription = subscription.withSent(
                        due.stream()
                                .map(step -> new Subscription.Sent(
                                        step.deadline().id(), step.deadline().dueAt(), step.days()))
                                .toList(),
                        plan.isDigest() ? Optional.of(now.toLocalDate()) : Optional.empty());
            }
        }
        return sent;
    }

    private ReminderPlan plan(String now) {
        return new ReminderPlan(deadlines, subscription, at(now));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalTime.ZONE).toInstant();
    }

    private static List<Deadline> deadlines(String pollDay, DeadlineRule... rules) {
        return new DeadlineEngine(jurisdiction -> Optional.of(WorkingDays.WITHOUT_HOLIDAYS))
                .plan(Rules.election(pollDay), Arrays.asList(rules))
                .deadlines();
    }
}
