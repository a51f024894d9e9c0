package org.infoportal.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(textBlock = """
            NRW,                   2025-11-01, Allerheiligen
            nrw,                   2025-10-31,
            NRW,                   2025-04-18, Karfreitag
            Musterland (Beispiel), 2025-10-31, Reformationstag
            Musterland (Beispiel), 2027-08-20, Musterlandtag (Beispiel)
            England,               2025-04-18, Karfreitag
            England,               2025-11-01,
            """)
    void knowsTheHolidaysOfEachInTheFile(String jurisdiction, String day, String name) {
        Jurisdictions real = new Jurisdictions(new FolderResources(Path.of("..", "light-modules")), clock);

        WorkingDays days = real.workingDays(jurisdiction).orElseThrow();

        assertThat(days.holiday(LocalDate.parse(day)).map(Holiday::german).orElse(null))
                .isEqualTo(name);
    }

    @Test
    void knowsNoOthers() {
        assertThat(new Jurisdictions(new FolderResources(Path.of("..", "light-modules")), clock)
                        .workingDays("Atlantis"))
                .isEmpty();
    }

    @Test
    void takesInAHolidayThatCameLate() throws IOException {
        write("- { name: Land, holidays: de-nw }");
        Jurisdictions jurisdictions = new Jurisdictions(new FolderResources(folder), clock);
        LocalDate day = LocalDate.parse("2030-05-08");
        assertThat(jurisdictions.workingDays("Land").orElseThrow().isWorkingDay(day))
                .isTrue();
        long before = jurisdictions.version();

        write("- { name: Land, holidays: de-nw, extra: [ { day: '2030-05-08', name: Festtag, nameEn: Feast day } ] }");
        clock.advance(Duration.ofSeconds(2));

        assertThat(jurisdictions.workingDays("Land").orElseThrow().isWorkingDay(day))
                .isFalse();
        assertThat(jurisdictions.version()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - { name: Land, holidays: xx-yy }
            - { name: Land, holidays: de-nw, extra: [ { day: 30.02.2030, name: x } ] }
            - { name: Land
            """)
    void knowsNoneIfTheFileIsBroken(String file) throws IOException {
        write(file);

        assertThat(new Jurisdictions(new FolderResources(folder), clock).workingDays("Land"))
                .isEmpty();
    }

    private void write(String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("infoportal")).resolve("jurisdictions.yaml");
        Instant later = Files.exists(file)
                ? Files.getLastModifiedTime(file).toInstant().plusSeconds(5)
                : Instant.parse("2026-01-01T00:00:00Z");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(later));
    }
}
