package org.infoportal.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.infoportal.election.Election;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Local elections in England: a law that counts working days, with bank holidays in between. The days are those that were
 * published for the polls of these years.
 */
class EnglishTimetableTest {

    private static final List<DeadlineRule> RULES = List.of(
            rule("notice").in("England").workingDays(-25).zone("Europe/London").build(),
            rule("nominations")
                    .in("England")
                    .workingDays(-19)
                    .at("16:00")
                    .zone("Europe/London")
                    .build(),
            rule("registration")
                    .in("England")
                    .workingDays(-12)
                    .zone("Europe/London")
                    .build(),
            rule("postal-vote")
                    .in("England")
                    .workingDays(-11)
                    .at("17:00")
                    .zone("Europe/London")
                    .build(),
            rule("certificate")
                    .in("England")
                    .workingDays(-6)
                    .at("17:00")
                    .zone("Europe/London")
                    .build());

    private final DeadlineEngine engine = new DeadlineEngine(
            new Jurisdictions(new FolderResources(Path.of("..", "light-modules")), new MovableClock())::workingDays);

    @ParameterizedTest(name = "poll {0}, {1}: {2}")
    @CsvSource(textBlock = """
            2025-05-01, nominations,  2025-04-02
            2025-05-01, registration, 2025-04-11
            2025-05-01, postal-vote,  2025-04-14
            2025-05-01, certificate,  2025-04-23
            2024-05-02, nominations,  2024-04-05
            2024-05-02, registration, 2024-04-16
            2024-05-02, postal-vote,  2024-04-17
            2024-05-02, certificate,  2024-04-24
            2023-05-04, nominations,  2023-04-04
            2023-05-04, registration, 2023-04-17
            2023-05-04, postal-vote,  2023-04-18
            2023-05-04, certificate,  2023-04-25
            """)
    void countsBackOverEasterAndBankHolidays(String poll, String rule, String due) {
        assertThat(plan(poll).find(rule).orElseThrow().day()).isEqualTo(due);
    }

    private DeadlinePlan plan(String poll) {
        Election nrw = Rules.election(poll);
        Election england = new Election(
                nrw.id(),
                nrw.slug(),
                List.of(),
                nrw.title(),
                "municipal",
                "England",
                "",
                nrw.dates(),
                List.of(),
                nrw.audiences(),
                nrw.unit(),
                nrw.modified());
        assertThat(england.day()).isEqualTo(LocalDate.parse(poll));
        return engine.plan(england, RULES);
    }
}
