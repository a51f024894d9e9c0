package org.infoportal.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

    private static String fold(String lines) {
        return new String(FoldedLines.of(lines), StandardCharsets.UTF_8);
    }

    @Test
    void leavesShortLinesAlone() {
        String exact = "SUMMARY:" + "a".repeat(67);

        assertThat(fold("BEGIN:VEVENT\r\n" + exact + "\r\n")).isEqualTo("BEGIN:VEVENT\r\n" + exact + "\r\n");
    }

    @Test
    void foldsAfterSeventyFiveOctets() {
        assertThat(fold("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
        assertThat(fold("a".repeat(75 + 74 + 1) + "\r\n"))
                .isEqualTo("a".repeat(75) + "\r\n " + "a".repeat(74) + "\r\n a\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "€", "🗳"})
    void countsOctetsAndNeverCutsACharacter(String character) {
        for (int shift = 0; shift < 4; shift++) {
            String line = "x".repeat(shift) + character.repeat(200);

            String folded = fold(line + "\r\n");

            assertThat(List.of(folded.split("\r\n")))
                    .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75);
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        }
    }
}
