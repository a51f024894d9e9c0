package org.infoportal.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Pending;
import org.infoportal.deadline.Rules;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovePreviewTest {

    private final DeadlineEngine engine = new DeadlineEngine(name -> Optional.empty());

    /** The rule is the 10th day before the poll. */
    @ParameterizedTest(name = "from {0} to {1}, seen on {2}: {3}")
    @CsvSource(textBlock = """
            2030-09-15, 2030-09-15, 2030-01-01, UNCHANGED
            2030-09-15, 2030-09-22, 2030-01-01, LATER
            2030-09-15, 2030-09-08, 2030-01-01, EARLIER
            2030-09-15, 2030-06-01, 2030-05-25, PAST
            2030-09-15, 2030-09-08, 2030-08-16, SHORT
            2030-09-15, 2030-08-24, 2030-08-01, SHORT
            2030-09-15, 2030-09-22, 2030-09-08, REOPENED
            2030-09-15, 2030-09-16, 2030-09-30, PAST
            2030-09-15, 2030-09-15, 2030-09-30, UNCHANGED
            """)
    void marksWhatBecomesOfADeadline(String from, String to, String today, Mark mark) {
        MovePreview preview =
                preview(election(from), election(to), today, rule("r").days(-10).build());

        assertThat(preview.deadlines()).extracting(MovedDeadline::mark).containsExactly(mark);
    }

    @ParameterizedTest(name = "seen on {0}, {1} days before: {2}")
    @CsvSource(textBlock = """
            2030-08-24, 14, EARLIER
            2030-08-25, 13, SHORT
            """)
    void callsLessThanTwoWeeksShort(String today, int left, Mark mark) {
        DeadlineRule rule = rule("r").days(-1).build();

        MovedDeadline moved = preview(election("2030-09-09"), election("2030-09-08"), today, rule)
                .deadlines()
                .get(0);

        assertThat(moved.after().orElseThrow().daysLeft(LocalDate.parse(today))).isEqualTo(left);
        assertThat(moved.mark()).isEqualTo(mark);
    }

    @Test
    void callsLessThanHalfOfTheTimeShort() {
        DeadlineRule rule = rule("r").build();

        assertThat(marks(election("2030-06-30"), election("2030-04-02"), "2030-01-01", rule))
                .containsExactly(Mark.EARLIER);
        assertThat(marks(election("2030-06-30"), election("2030-03-30"), "2030-01-01", rule))
                .containsExactly(Mark.SHORT);
    }

    @Test
    void leavesALaterDeadlineAloneHoweverNearItIs() {
        assertThat(marks(
                        election("2030-09-15"),
                        election("2030-09-16"),
                        "2030-09-14",
                        rule("r").build()))
                .containsExactly(Mark.LATER);
    }

    @Test
    void tellsTheDifferenceInDays() {
        MovePreview preview = preview(
                election("2030-09-15"),
                election("2030-09-29"),
                "2030-01-01",
                rule("r").days(-10).build());

        assertThat(preview.deadlines().get(0).days()).contains(14L);
    }

    @Test
    void losesWhatHasNoAnchorAnyMore() {
        Election withRunoff = on("2030-09-15", "2030-09-29");

        MovePreview preview = preview(
                withRunoff,
                election("2030-09-15"),
                "2030-01-01",
                rule("stichwahl").from(Anchor.RUNOFF).build());

        MovedDeadline lost = preview.deadlines().get(0);
        assertThat(lost.mark()).isEqualTo(Mark.LOST);
        assertThat(lost.pending()).map(Pending::cause).contains(Pending.Cause.NO_ANCHOR_DAY);
        assertThat(lost.days()).isEmpty();
    }

    @Test
    void gainsWhatHadNoAnchorBefore() {
        assertThat(marks(
                        election("2030-09-15"),
                        on("2030-09-15", "2030-09-29"),
                        "2030-01-01",
                        rule("stichwahl").from(Anchor.RUNOFF).build()))
                .containsExactly(Mark.GAINED);
    }

    @Test
    void losesARuleThatIsNotInForceOnTheNewDay() {
        MovePreview preview = preview(
                election("2030-09-15"),
                election("2031-01-12"),
                "2030-01-01",
                rule("alt").valid("", "2030-12-31").build());

        assertThat(preview.deadlines().get(0).mark()).isEqualTo(Mark.LOST);
        assertThat(preview.deadlines().get(0).pending()).isEmpty();
    }

    @Test
    void takesVersionsOfARuleForOneDeadline() {
        MovePreview preview = preview(
                election("2030-09-15"),
                election("2031-01-12"),
                "2030-01-01",
                rule("alt").versionOf("frist").days(-48).valid("", "2030-12-31").build(),
                rule("neu").versionOf("frist").days(-69).valid("2031-01-01", "").build());

        assertThat(preview.deadlines()).hasSize(1);
        assertThat(preview.deadlines().get(0).isOtherVersion()).isTrue();
        assertThat(preview.deadlines().get(0).rule().id()).isEqualTo("neu");
    }

    @Test
    void remindsOfAnExceptionThatStays() {
        MovePreview preview = preview(
                election("2030-09-15"),
                election("2030-09-22"),
                "2030-01-01",
                rule("r").days(-59).override("§ 6", -48, "").build());

        MovedDeadline moved = preview.deadlines().get(0);
        assertThat(moved.override())
                .hasValueSatisfying(law -> assertThat(law.law()).isEqualTo("§ 6"));
        assertThat(moved.after().orElseThrow().day()).isEqualTo("2030-08-05");
    }

    @Test
    void seesAPeriodThatBeginsOnAnotherDay() {
        DeadlineRule before = rule("r").period(-20, -16).build();
        DeadlineRule after = rule("r").period(-21, -16).build();
        Election poll = election("2030-09-15");

        MovePreview preview =
                MovePreview.of(engine.plan(poll, List.of(before)), engine.plan(poll, List.of(after)), at("2030-01-01"));

        assertThat(preview.deadlines().get(0).mark()).isEqualTo(Mark.EARLIER);
    }

    @Test
    void putsProblemsFirst() {
        MovePreview preview = preview(
                on("2030-09-15", "2030-09-29"),
                election("2030-08-25"),
                "2030-08-01",
                rule("bleibt").from(Anchor.TERM_START).build(),
                rule("spaet").days(60).build(),
                rule("frueh").days(45).build(),
                rule("vorbei").days(-40).build(),
                rule("kurz").days(-14).build(),
                rule("stichwahl").from(Anchor.RUNOFF).build());

        assertThat(preview.deadlines())
                .extracting(moved -> moved.rule().id() + " " + moved.mark())
                .containsExactly("vorbei PAST", "kurz SHORT", "stichwahl LOST", "frueh EARLIER", "spaet EARLIER");
        assertThat(preview.problems()).hasSize(3);
        assertThat(preview.count(Mark.EARLIER)).isEqualTo(2);
    }

    @Test
    void knowsNewsFromAMove() {
        MovePreview news = preview(
                election("2030-09-15"),
                on("2030-09-15", "2030-09-29"),
                "2030-01-01",
                rule("r").build());
        MovePreview move = preview(
                on("2030-09-15", "2030-09-29"),
                election("2030-09-15"),
                "2030-01-01",
                rule("r").build());

        assertThat(news.isMove()).isFalse();
        assertThat(news.isAnyDayOther()).isTrue();
        assertThat(move.isMove()).isTrue();
    }

    private List<Mark> marks(Election before, Election after, String today, DeadlineRule... rules) {
        return preview(before, after, today, rules).deadlines().stream()
                .map(MovedDeadline::mark)
                .toList();
    }

    private MovePreview preview(Election before, Election after, String today, DeadlineRule... rules) {
        return MovePreview.of(engine.plan(before, List.of(rules)), engine.plan(after, List.of(rules)), at(today));
    }

    private static Election on(String day, String runoff) {
        return Rules.election(new ElectionDates(
                LocalDate.parse(day), Optional.of(LocalDate.parse(runoff)), Optional.empty(), Optional.empty()));
    }

    /** Noon of that day. */
    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(LegalTime.ZONE)
                .toInstant();
    }
}
