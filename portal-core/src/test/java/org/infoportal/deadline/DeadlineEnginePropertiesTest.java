package org.infoportal.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of all rules and days, tried with many. A case's name has the seed that it comes from. */
class DeadlineEnginePropertiesTest {

    private static final int CASES = 500;
    private static final WorkingDays HOLIDAYS = new PublicHolidays("de", List.of("nw"), Map.of());

    private final DeadlineEngine engine = new DeadlineEngine(name -> Optional.of(HOLIDAYS));

    static Stream<Long> seeds() {
        return new Random(20_270_912).longs(CASES).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreDaysNeverComeEarlier(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);
        int less = offset(random);
        int more = less + random.nextInt(30);
        for (OffsetUnit unit : OffsetUnit.values()) {
            assertThat(day(counted(unit, less), poll))
                    .as("%s %s and %s from %s", unit, less, more, poll)
                    .isBeforeOrEqualTo(day(counted(unit, more), poll));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void calendarDaysFollowThePollDayForDay(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);
        int by = random.nextInt(800) - 400;
        DeadlineRule rule = rule("r").days(offset(random)).build();

        assertThat(ChronoUnit.DAYS.between(day(rule, poll), day(rule, poll.plusDays(by))))
                .isEqualTo(by);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weeksKeepTheWeekday(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);

        assertThat(day(counted(OffsetUnit.WEEK, offset(random)), poll).getDayOfWeek())
                .isEqualTo(poll.getDayOfWeek());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void monthsKeepTheNumberOfTheDayOrEndTheMonth(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);
        LocalDate due = day(counted(OffsetUnit.MONTH, offset(random)), poll);

        assertThat(due.getDayOfMonth() == poll.getDayOfMonth() || due.getDayOfMonth() == due.lengthOfMonth())
                .as("%s from %s", due, poll)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMonthEndsTheDayBeforeTheNextBegins(long seed) {
        Random random = new Random(seed);
        // the days every month has; at the others months are cut off on purpose
        LocalDate anchor = day(random).withDayOfMonth(1 + random.nextInt(28));
        int month = 1 + random.nextInt(60);

        assertThat(day(rule("r").months(month).at(Edge.END).build(), anchor))
                .isEqualTo(day(rule("r").months(month + 1).at(Edge.BEGIN).build(), anchor)
                        .minusDays(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workingDaysAreWorkedOn(long seed) {
        Random random = new Random(seed);
        int days = 1 + random.nextInt(60);
        LocalDate poll = day(random);
        LocalDate due = day(counted(OffsetUnit.WORKING_DAY, -days), poll);

        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(HOLIDAYS.holiday(due)).isEmpty();
        assertThat(due.datesUntil(poll).filter(HOLIDAYS::isWorkingDay)).hasSize(days);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theClockTimeIsTheSameInSummerAndWinter(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);
        ZonedDateTime due = plan(
                        poll, rule("r").days(offset(random)).at("18:00").build())
                .get(0)
                .due();

        assertThat(due.getHour()).isEqualTo(18);
        assertThat(due.getOffset()).isEqualTo(LegalTime.ZONE.getRules().getOffset(due.toLocalDateTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheRulesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        LocalDate poll = day(random);
        List<DeadlineRule> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Rules.Builder builder = rule("r" + i).days(offset(random));
            rules.add(
                    i > 0 && random.nextBoolean()
                            ? builder.fromRule("r" + random.nextInt(i)).build()
                            : builder.build());
        }
        List<Deadline> straight = plan(poll, rules.toArray(DeadlineRule[]::new));
        Collections.shuffle(rules, random);

        assertThat(plan(poll, rules.toArray(DeadlineRule[]::new)))
                .extracting(Deadline::id, Deadline::day)
                .containsExactlyElementsOf(straight.stream()
                        .map(deadline -> org.assertj.core.groups.Tuple.tuple(deadline.id(), deadline.day()))
                        .toList());
    }

    private static DeadlineRule counted(OffsetUnit unit, int offset) {
        return switch (unit) {
            case CALENDAR_DAY -> rule("r").days(offset).build();
            case WORKING_DAY -> rule("r").workingDays(offset).build();
            case WEEK -> rule("r").weeks(offset).build();
            case MONTH -> rule("r").months(offset).build();
        };
    }

    private LocalDate day(DeadlineRule rule, LocalDate poll) {
        return plan(poll, rule).get(0).day();
    }

    private List<Deadline> plan(LocalDate poll, DeadlineRule... rules) {
        return engine.plan(election(poll.toString()), List.of(rules)).deadlines();
    }

    /** Between 1999 and 2049, leap days and month ends among them. */
    private static LocalDate day(Random random) {
        return LocalDate.of(1999, 1, 1).plusDays(random.nextInt(18_000));
    }

    private static int offset(Random random) {
        return random.nextInt(160) - 80;
    }
}
