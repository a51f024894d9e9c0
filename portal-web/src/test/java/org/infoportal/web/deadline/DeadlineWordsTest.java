package org.infoportal.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Edge;
import org.infoportal.deadline.Jurisdictions;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.election.Move;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.infoportal.web.view.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordsTest {

    private static final Election ELECTION_2025 = election(new ElectionDates(
            LocalDate.parse("2025-09-14"),
            Optional.empty(),
            Optional.of(LocalDate.parse("2020-11-01")),
            Optional.empty()));

    private final Messages messages = new Messages(LightModule.resources(), new MovableClock());
    private final DeadlineWords words = new DeadlineWords(messages);
    private final DeadlineEngine engine =
            new DeadlineEngine(new Jurisdictions(LightModule.resources(), new MovableClock())::workingDays);

    @Test
    void explainsTheArithmeticAndTheLaw() {
        Deadline deadline = deadline(rule("r").days(-69).at("18:00").build(), ELECTION_2025);

        assertThat(why(deadline))
                .containsExactly(
                        "Gezählt wird vom Wahltag: Sonntag, 14. September 2025.",
                        "69 Tage davor: Montag, 7. Juli 2025.",
                        "Schluss ist um 18:00 Uhr (Mitteleuropäische Zeit).",
                        "So steht es in § 1.");
    }

    @Test
    void explainsInEnglish() {
        Deadline deadline = deadline(rule("r").days(-21).build(), ELECTION_2025);

        assertThat(words.why(deadline, Optional.empty(), Locale.ENGLISH))
                .containsExactly(
                        "It is counted from the poll day: Sunday, 14 September 2025.",
                        "21 days before: Sunday, 24 August 2025.",
                        "No time of day is named: the whole day counts.",
                        "This day is a Sunday. The deadline does not move to the next working day because of that.",
                        "It is written in § 1.");
    }

    @Test
    void namesTheHolidaysThatDidNotCount() {
        Deadline deadline = deadline(rule("r").workingDays(-5).build(), election("2025-04-24"));

        assertThat(why(deadline))
                .contains(
                        "5 Arbeitstage davor, ohne Samstage, Sonntage und Feiertage: Dienstag, 15. April 2025.",
                        "Als Feiertag nicht mitgezählt: Karfreitag (Freitag, 18. April 2025);"
                                + " Ostermontag (Montag, 21. April 2025).");
    }

    @Test
    void explainsTheEndOfAMonth() {
        Deadline deadline = deadline(
                rule("r").from(Anchor.TERM_START).months(51).at(Edge.END).build(), ELECTION_2025);

        assertThat(why(deadline))
                .startsWith(
                        "Gezählt wird vom Beginn der laufenden Wahlperiode: Sonntag, 1. November 2020.",
                        "Ende des 51. Monats: Freitag, 31. Januar 2025.");
    }

    @Test
    void explainsTheExceptionForOneElection() {
        Deadline deadline = deadline(
                rule("r")
                        .days(-59)
                        .override("§ 6 Ausnahmegesetz", -48, "Pandemie")
                        .build(),
                election("2020-09-13"));

        assertThat(why(deadline))
                .contains(
                        "48 Tage davor: Montag, 27. Juli 2020.",
                        "Für diese Wahl gilt eine Ausnahme: § 6 Ausnahmegesetz. Grund: Pandemie"
                                + " Ohne die Ausnahme wäre es Donnerstag, 16. Juli 2020 gewesen.",
                        "Die Regel für andere Wahlen steht in § 1.");
    }

    @Test
    void tellsThatTheElectionWasMoved() {
        Election moved = election(
                new ElectionDates(LocalDate.parse("2027-10-10"), Optional.empty(), Optional.empty(), Optional.empty()),
                new Move(ELECTION_2025.dates(), LocalDate.parse("2025-01-01"), "Neuer Termin"));

        assertThat(why(deadline(rule("r").days(-69).at("18:00").build(), moved)))
                .endsWith("Die Wahl wurde verlegt. Vorher war die Frist: Montag, 7. Juli 2025, 18:00 Uhr."
                        + " Grund: Neuer Termin");
    }

    @Test
    void namesTheRuleItCountsFromOnlyToThoseWhoMayKnowOfIt() {
        DeadlineRule decision = rule("entscheidung").days(-58).build();
        DeadlineRule complaint =
                rule("beschwerde").fromRule("entscheidung").days(3).build();
        Deadline deadline = engine.plan(ELECTION_2025, List.of(decision, complaint))
                .find("beschwerde")
                .orElseThrow();

        assertThat(words.why(deadline, Optional.of(decision), Locale.GERMAN))
                .startsWith("Gezählt wird von der Frist „Regel entscheidung“: Freitag, 18. Juli 2025.");
        assertThat(words.why(deadline, Optional.empty(), Locale.GERMAN))
                .startsWith("Gezählt wird von einer anderen Frist: Freitag, 18. Juli 2025.");
    }

    @Test
    void writesBothEndsOfAPeriod() {
        Deadline deadline = deadline(rule("r").period(-20, -16).build(), election("2020-09-13"));

        assertThat(words.when(deadline, Locale.GERMAN))
                .isEqualTo("Montag, 24. August 2020, bis Freitag, 28. August 2020");
        assertThat(why(deadline))
                .contains(
                        "Beginn, 20 Tage davor: Montag, 24. August 2020. Ende, 16 Tage davor: Freitag, 28. August 2020.");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(textBlock = """
            0,    heute,         today
            1,    morgen,        tomorrow
            2,    noch 2 Tage,   2 days left
            1200, noch 1.200 Tage, '1,200 days left'
            -1,   gestern,       yesterday
            -2,   vor 2 Tagen,   2 days ago
            """)
    void countsTheDays(long days, String german, String english) {
        assertThat(words.countdown(days, Locale.GERMAN)).isEqualTo(german);
        assertThat(words.countdown(days, Locale.ENGLISH)).isEqualTo(english);
    }

    /** No combination of unit, edge and direction is without words. */
    @Test
    void hasWordsForEveryDistance() {
        for (int offset : new int[] {-2, -1, 0, 1, 2}) {
            for (Edge edge : Edge.values()) {
                for (Deadline deadline : List.of(
                        deadline(rule("r").days(offset).build(), ELECTION_2025),
                        deadline(rule("r").workingDays(offset).build(), ELECTION_2025),
                        deadline(rule("r").weeks(offset).build(), ELECTION_2025),
                        deadline(rule("r").weeks(offset).at(edge).build(), ELECTION_2025),
                        deadline(rule("r").months(offset).build(), ELECTION_2025),
                        deadline(rule("r").months(offset).at(edge).build(), ELECTION_2025))) {
                    assertThat(why(deadline))
                            .allSatisfy(step -> assertThat(step).doesNotContain("infoportal."));
                }
            }
        }
    }

    private List<String> why(Deadline deadline) {
        return words.why(deadline, Optional.empty(), Locale.GERMAN);
    }

    private Deadline deadline(DeadlineRule rule, Election election) {
        return engine.plan(election, List.of(rule)).find(rule.id()).orElseThrow();
    }
}
