package org.infoportal.election;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An election.
 *
 * @param day of the poll
 * @param runoff day of the second ballot, where there may be one
 * @param jurisdiction whose law applies, e.g. {@code NRW}
 * @param summary one or two sentences; may be empty
 */
public record Election(
        String slug, String title, LocalDate day, Optional<LocalDate> runoff, String jurisdiction, String summary) {

    LocalDate lastDay() {
        return runoff.filter(day::isBefore).orElse(day);
    }
}
