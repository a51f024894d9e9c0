package org.infoportal.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDefinitionTest {

    private static final Instant FROM = Instant.parse("2014-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2035-12-31T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private static List<String> lines(String zone) {
        return ZoneDefinition.of(ZoneId.of(zone), FROM, TO).toString().lines().toList();
    }

    @Test
    void tellsTheRulesOfBerlin() {
        assertThat(lines("Europe/Berlin"))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20120325T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:20121028T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void countsWeeksFromTheBeginOfTheMonthWhereTheLawDoes() {
        assertThat(lines("America/New_York"))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    }

    @Test
    void needsNoRuleWhereTheClockNeverChanges() {
        assertThat(lines("Africa/Lagos")).contains("TZOFFSETTO:+0100").noneMatch(line -> line.startsWith("RRULE"));
    }

    @Test
    void knowsAFixedOffset() {
        assertThat(lines("+05:30")).contains("TZOFFSETFROM:+0530", "TZOFFSETTO:+0530");
    }

    /** Whatever zone an editor chooses: each change that Java knows of is one that the definition tells. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin",
        "Europe/London",
        "Europe/Lisbon",
        "America/New_York",
        "America/Santiago",
        "Asia/Jerusalem",
        "Pacific/Auckland",
        "Europe/Istanbul",
        "America/Sao_Paulo",
        "Africa/Cairo"
    })
    void tellsEveryChangeOfTheYearsInQuestion(String name) {
        ZoneId zone = ZoneId.of(name);
        ICalendar calendar = Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + ZoneDefinition.of(zone, FROM, TO)
                        + "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20140101T000000Z\r\nDTSTART;TZID=" + name
                        + ":20140305T120000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .first();
        TimeZone told =
                calendar.getTimezoneInfo().getTimezones().iterator().next().getTimeZone();

        for (LocalDateTime time = LocalDateTime.of(2014, 3, 5, 12, 0); time.getYear() < 2036; time = time.plusDays(5)) {
            Instant instant = time.atZone(zone).toInstant();
            ZoneRules rules = zone.getRules();
            if (!rules.getOffset(instant.minus(DAY)).equals(rules.getOffset(instant.plus(DAY)))) {
                // on the day of the change itself this reader is often wrong
                continue;
            }
            assertThat(told.getOffset(instant.toEpochMilli()) / 1000)
                    .as(name + " at " + DateTimeFormatter.ISO_INSTANT.format(instant))
                    .isEqualTo(rules.getOffset(instant).getTotalSeconds());
        }
    }
}
