package org.infoportal.election;

import java.time.LocalDate;

/**
 * That an election was put on other days.
 *
 * @param before its days until then
 * @param on the day on which that was decided
 * @param reason in words for readers; may be empty
 */
public record Move(ElectionDates before, LocalDate on, String reason) {}
