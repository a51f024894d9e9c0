package org.infoportal.election;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of an election that rules count from.
 *
 * @param termStart begin of the term that ends with this election
 * @param published the day on which the result was published
 */
public record ElectionDates(
        LocalDate day, Optional<LocalDate> runoff, Optional<LocalDate> termStart, Optional<LocalDate> published) {}
