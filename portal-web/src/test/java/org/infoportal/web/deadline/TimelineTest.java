package org.infoportal.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.web.deadline.Timeline.Kind;
import org.infoportal.web.deadline.Timeline.Mark;
import org.infoportal.web.deadline.Timeline.Part;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-06-16");

    @Test
    void isEmptyWithoutDeadlines() {
        assertThat(Timeline.of(List.of(), YearMonth.from(TODAY), TODAY).parts()).isEmpty();
    }

    @Test
    void beginsWithTheMonthAskedForAndEndsWithThePoll() {
        List<Part> parts = timeline("2027-09-12", rule("a").days(-30).build());

        assertThat(parts).extracting(Part::month).containsExactly(month(6), month(7), month(8), month(9));
        assertThat(parts).extracting(Part::count).containsExactly(0, 0, 1, 0);
    }

    @Test
    void marksTodayInItsMonthOnly() {
        List<Part> parts = timeline("2027-09-12", rule("a").days(-30).build());

        assertThat(parts)
                .extracting(Part::today)
                .containsExactly(Optional.of(52), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void drawsSeveralMonthsWithoutAnythingAsOne() {
        List<Part> parts = timeline("2027-12-12", rule("a").days(-1).build());

        assertThat(parts).extracting(Part::months).containsExactly(1, 5, 1);
        assertThat(parts.get(1).month()).isEqualTo(month(7));
    }

    @Test
    void stacksWhatIsOnTheSameDay() {
        Part part = last(timeline(
                "2027-09-12", rule("a").days(0).build(), rule("b").days(0).build()));

        assertThat(part.marks()).extracting(Mark::level).containsExactly(0, 1, 2);
        assertThat(part.marks()).extracting(Mark::kind).containsExactly(Kind.POLL, Kind.EXCLUSION, Kind.EXCLUSION);
        assertThat(part.marks()).extracting(Mark::x).containsOnly(38);
    }

    @Test
    void staysLowHoweverManyThereAreOnADay() {
        DeadlineRule[] many = new DeadlineRule[200];
        Arrays.setAll(many, i -> rule("r" + i).days(-1).build());

        Part part = last(timeline("2027-09-12", many));

        assertThat(part.count()).isEqualTo(200);
        assertThat(part.marks()).extracting(Mark::level).allMatch(level -> level < 4);
    }

    @Test
    void drawsAPeriodInEveryMonthItTouches() {
        List<Part> parts = timeline("2027-09-12", rule("a").period(-20, -5).build());

        assertThat(parts.get(2).spans()).hasSize(1);
        assertThat(parts.get(3).spans()).hasSize(1);
        assertThat(parts.get(2).count()).as("it ends in September").isZero();
    }

    @Test
    void doesNotGoOnForEver() {
        assertThat(timeline("2099-09-12", rule("a").days(-1).build())).hasSizeLessThan(40);
    }

    private static List<Part> timeline(String pollDay, DeadlineRule... rules) {
        List<Deadline> deadlines = new ArrayList<>(new DeadlineEngine(jurisdiction -> Optional.empty())
                .plan(election(pollDay), List.of(rules))
                .deadlines());
        return Timeline.of(deadlines, YearMonth.from(TODAY), TODAY).parts();
    }

    private static YearMonth month(int number) {
        return YearMonth.of(2027, number);
    }

    private static Part last(List<Part> parts) {
        return parts.get(parts.size() - 1);
    }
}
