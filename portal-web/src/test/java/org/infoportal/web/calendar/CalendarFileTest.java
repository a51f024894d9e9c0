package org.infoportal.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.host.Settings;
import org.infoportal.web.LightModule;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.view.Messages;
import org.junit.jupiter.api.Test;

/** What the feeds say, as a reader understands them that has nothing to do with the library that wrote them. */
class CalendarFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Settings SETTINGS = new Settings(
            URI.create("https://portal.example.org/"),
            new Settings.Mail("portal@example.org", Optional.empty()),
            Settings.Limits.defaults(),
            Settings.Rules.defaults(),
            1);

    private final Messages messages = new Messages(LightModule.resources(), Clock.systemUTC());
    private final CalendarFile file =
            new CalendarFile(SETTINGS, new EventWords(new DeadlineWords(messages), messages), messages);

    private String write(List<Integer> alarms, List<ToldDeadline> withdrawn, Deadline... deadlines) {
        List<Feed.Entry> entries = Arrays.stream(deadlines)
                .map(deadline -> new Feed.Entry(
                        deadline,
                        Optional.of(TestDeadlines.told(deadline, 3, Optional.empty())),
                        Optional.empty(),
                        true,
                        false))
                .toList();
        return new String(
                file.write(new Feed("Fristen, alle", Locale.GERMAN, alarms, entries, withdrawn)),
                StandardCharsets.UTF_8);
    }

    private VEvent event(Deadline deadline) {
        return read(write(List.of(7, 1), List.of(), deadline)).getEvents().get(0);
    }

    private static ICalendar read(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        return calendar;
    }

    @Test
    void isValidForAnotherParser() {
        Deadline cancelled = TestDeadlines.timed("2026-09-13", -20, "18:00");
        ICalendar calendar = read(write(
                List.of(14, 7, 1),
                List.of(TestDeadlines.told(cancelled, 4, Optional.of(Instant.parse("2026-02-01T00:00:00Z")))),
                TestDeadlines.timed("2026-09-13", -69, "18:00"),
                TestDeadlines.timed("2026-03-29", 0, "08:00"),
                TestDeadlines.timed("2026-12-13", -1, "18:00"),
                TestDeadlines.allDay("2026-09-13", -16),
                TestDeadlines.period("2026-09-13", -20, -16, Optional.empty()),
                TestDeadlines.period("2026-09-13", -42, -35, Optional.of(LocalTime.of(12, 0)))));

        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getEvents()).hasSize(7);
    }

    @Test
    void endsEveryLineAsTheStandardWantsAndFoldsAtSeventyFiveOctets() {
        String text = write(List.of(7), List.of(), TestDeadlines.timed("2026-09-13", -69, "18:00"));

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void keepsEveryCharacterOfAText() {
        Deadline deadline = TestDeadlines.timed("2026-09-13", -69, "18:00");

        VEvent event = event(deadline);

        assertThat(event.getSummary().getValue()).isEqualTo(TestDeadlines.TITLE + " (Kommunalwahl)");
        assertThat(event.getDescription().getValue())
                .contains(deadline.rule().plainText().strip())
                .contains("§ 15 Abs. 1 KWahlG")
                .endsWith("https://portal.example.org/fristen/regel69--kommunalwahl");
    }

    @Test
    void tellsTheTimeOnBothSidesOfTheChangeOfClocks() {
        assertThat(start(TestDeadlines.timed("2026-09-13", -69, "18:00")))
                .isEqualTo(ZonedDateTime.of(2026, 7, 6, 18, 0, 0, 0, BERLIN).toInstant());
        assertThat(start(TestDeadlines.timed("2026-12-13", -1, "18:00")))
                .isEqualTo(ZonedDateTime.of(2026, 12, 12, 18, 0, 0, 0, BERLIN).toInstant());
        assertThat(start(TestDeadlines.timed("2026-03-29", 0, "08:00")))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(start(TestDeadlines.timed("2026-10-25", 0, "08:00")))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    private Instant start(Deadline deadline) {
        return event(deadline).getDateStart().getValue().toInstant();
    }

    @Test
    void namesTheZoneAndDefinesItOnce() {
        String text = write(
                List.of(),
                List.of(),
                TestDeadlines.timed("2026-09-13", -69, "18:00"),
                TestDeadlines.timed("2026-12-13", -1, "18:00"));

        assertThat(text).contains("DTSTART;TZID=Europe/Berlin:20260706T180000");
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSize(2);
    }

    @Test
    void needsNoZoneForWholeDays() {
        String text = write(List.of(), List.of(), TestDeadlines.allDay("2026-09-13", -16));

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260828\r\n", "DTEND;VALUE=DATE:20260829\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void spansThePeriod() {
        VEvent days = event(TestDeadlines.period("2026-09-13", -20, -16, Optional.empty()));
        VEvent hours = event(TestDeadlines.period("2026-09-13", -20, -16, Optional.of(LocalTime.of(12, 0))));

        assertThat(day(days.getDateStart().getValue())).isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(day(days.getDateEnd().getValue())).isEqualTo(LocalDate.of(2026, 8, 29));
        assertThat(hours.getDateStart().getValue().toInstant())
                .isEqualTo(ZonedDateTime.of(2026, 8, 24, 0, 0, 0, 0, BERLIN).toInstant());
        assertThat(hours.getDateEnd().getValue().toInstant())
                .isEqualTo(ZonedDateTime.of(2026, 8, 28, 12, 0, 0, 0, BERLIN).toInstant());
    }

    private static LocalDate day(ICalDate date) {
        assertThat(date.hasTime()).isFalse();
        return LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
    }

    @Test
    void saysWhichVersionOfWhichDeadlineItIs() {
        VEvent event = event(TestDeadlines.timed("2026-09-13", -69, "18:00"));

        assertThat(event.getUid().getValue()).isEqualTo("rexclusion-69.e1@portal.example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(TestDeadlines.CHANGED);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(TestDeadlines.CHANGED);
        assertThat(event.getStatus()).isEqualTo(Status.confirmed());
        assertThat(event.getUrl().getValue()).isEqualTo("https://portal.example.org/fristen/regel69--kommunalwahl");
        assertThat(event.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void ringsBeforeTheEndAndOfWholeDaysInTheMorning() {
        assertThat(alarms(TestDeadlines.timed("2026-09-13", -69, "18:00")))
                .containsExactly(Duration.ofDays(-7), Duration.ofDays(-1));
        // from the midnight with which the day begins
        assertThat(alarms(TestDeadlines.allDay("2026-09-13", -16)))
                .containsExactly(
                        Duration.ofDays(-7).plusHours(9), Duration.ofDays(-1).plusHours(9));
        // from the midnight after the last day
        assertThat(alarms(TestDeadlines.period("2026-09-13", -20, -16, Optional.empty())))
                .containsExactly(
                        Duration.ofDays(-8).plusHours(9), Duration.ofDays(-2).plusHours(9));
    }

    @Test
    void doesNotRingForWhatHasPassed() {
        Feed.Entry past = new Feed.Entry(
                TestDeadlines.timed("2026-09-13", -69, "18:00"), Optional.empty(), Optional.empty(), true, true);

        byte[] written = file.write(new Feed("Fristen", Locale.GERMAN, List.of(7, 1), List.of(past), List.of()));

        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT")
                .doesNotContain("VALARM");
    }

    private List<Duration> alarms(Deadline deadline) {
        return event(deadline).getAlarms().stream()
                .map(VAlarm::getTrigger)
                .map(trigger -> Duration.ofMillis(trigger.getDuration().toMillis()))
                .toList();
    }

    @Test
    void tellsOfPeriodsBeforeTheyEnd() {
        String text = write(List.of(7), List.of(), TestDeadlines.period("2026-09-13", -20, -16, Optional.empty()));

        assertThat(text).contains("TRIGGER;RELATED=END:-P7DT15H\r\n");
    }

    @Test
    void cancelsWhatIsNoMore() {
        Deadline deadline = TestDeadlines.timed("2026-09-13", -69, "18:00");
        Instant at = Instant.parse("2026-02-01T10:00:00Z");

        VEvent event = read(write(List.of(7), List.of(TestDeadlines.told(deadline, 4, Optional.of(at)))))
                .getEvents()
                .get(0);

        assertThat(event.getStatus()).isEqualTo(Status.cancelled());
        assertThat(event.getUid().getValue()).isEqualTo("rexclusion-69.e1@portal.example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(at);
        assertThat(event.getSummary().getValue()).startsWith("Entfällt: ");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(deadline.due().toInstant());
    }

    @Test
    void tellsProgramsWhatItIsAndWhenToAskAgain() {
        String text = write(List.of(), List.of(), TestDeadlines.allDay("2026-09-13", -16));

        assertThat(text)
                .contains(
                        "NAME:Fristen\\, alle\r\n",
                        "X-WR-CALNAME:Fristen\\, alle\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n",
                        "LAST-MODIFIED:20260102T030405Z\r\n",
                        "URL:https://portal.example.org/fristen\r\n")
                .doesNotContain("METHOD:");
    }

    @Test
    void hasATagForEachThingThatWouldReadDifferently() {
        Deadline deadline = TestDeadlines.timed("2026-09-13", -69, "18:00");
        Deadline moved = TestDeadlines.timed("2026-09-20", -69, "18:00");

        assertThat(List.of(
                        tag(Locale.GERMAN, List.of(7), deadline, 0, true),
                        tag(Locale.ENGLISH, List.of(7), deadline, 0, true),
                        tag(Locale.GERMAN, List.of(7, 1), deadline, 0, true),
                        tag(Locale.GERMAN, List.of(7), moved, 0, true),
                        tag(Locale.GERMAN, List.of(7), deadline, 1, true),
                        tag(Locale.GERMAN, List.of(7), deadline, 0, false)))
                .doesNotHaveDuplicates();
        assertThat(tag(Locale.GERMAN, List.of(7), deadline, 0, true))
                .isEqualTo(tag(Locale.GERMAN, List.of(7), TestDeadlines.timed("2026-09-13", -69, "18:00"), 0, true));
    }

    private static String tag(Locale language, List<Integer> alarms, Deadline deadline, int sequence, boolean open) {
        Feed.Entry entry = new Feed.Entry(
                deadline,
                Optional.of(TestDeadlines.told(deadline, sequence, Optional.empty())),
                Optional.empty(),
                open,
                false);
        return FeedTag.of(new Feed("Fristen", language, alarms, List.of(entry), List.of()));
    }
}
