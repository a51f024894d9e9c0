package org.infoportal.web.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.OffsetUnit;
import org.infoportal.deadline.Timing;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;

/** Deadlines as the engine gives them. */
final class TestDeadlines {

    static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05Z");
    static final String TITLE = "Wahlvorschläge einreichen, bei Älteren; oder \\ später";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TestDeadlines() {}

    static Deadline timed(String pollDay, int days, String time) {
        return deadline(pollDay, DeadlineKind.EXCLUSION, days, Optional.empty(), Optional.of(LocalTime.parse(time)));
    }

    static Deadline allDay(String pollDay, int days) {
        return deadline(pollDay, DeadlineKind.KEY_DAY, days, Optional.empty(), Optional.empty());
    }

    static Deadline period(String pollDay, int first, int last, Optional<LocalTime> time) {
        return deadline(pollDay, DeadlineKind.PERIOD, first, Optional.of(last), time);
    }

    private static Deadline deadline(
            String pollDay, DeadlineKind kind, int first, Optional<Integer> last, Optional<LocalTime> time) {
        DeadlineRule rule = new DeadlineRule(
                "r" + kind.id() + first,
                "regel" + -first,
                List.of(),
                "regel",
                TITLE,
                "Bis dahin müssen die Vorschläge da sein,\nsonst zählen sie nicht; auch nicht \"später\".\n\nÄÖÜß "
                        + "Überörtliche Größen ".repeat(20),
                "NRW",
                "",
                "",
                kind,
                new Timing(
                        Anchor.POLL_DAY,
                        Optional.empty(),
                        first,
                        last,
                        OffsetUnit.CALENDAR_DAY,
                        Optional.empty(),
                        time,
                        BERLIN),
                "§ 15 Abs. 1 KWahlG",
                "https://example.org/gesetz",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                Set.of("public"),
                Optional.empty(),
                CHANGED);
        Election election = new Election(
                "e1",
                "kommunalwahl",
                List.of(),
                "Kommunalwahl",
                "",
                "NRW",
                "",
                new ElectionDates(LocalDate.parse(pollDay), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                Set.of("public"),
                Optional.empty(),
                CHANGED);
        return new DeadlineEngine(jurisdiction -> Optional.empty())
                .plan(election, List.of(rule))
                .deadlines()
                .get(0);
    }

    static ToldDeadline told(Deadline deadline, int sequence, Optional<Instant> withdrawn) {
        ToldDeadline.Readers everybody = new ToldDeadline.Readers(Set.of("public"), Optional.empty());
        return new ToldDeadline(
                deadline.id(),
                deadline.slug(),
                deadline.rule().title(),
                deadline.election().title(),
                deadline.firstDay(),
                deadline.day(),
                deadline.time(),
                BERLIN,
                sequence,
                withdrawn.orElse(CHANGED),
                withdrawn,
                everybody,
                everybody);
    }
}
