package org.infoportal.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Protected;

/**
 * An election.
 *
 * @param type what is elected: {@code municipal}, {@code state}; may be empty
 * @param jurisdiction whose law applies, e.g. {@code NRW}
 * @param summary one or two sentences; may be empty
 * @param moves how it came to its present days, oldest first
 * @param modified when its text was changed last
 */
public record Election(
        String id,
        String slug,
        List<String> formerSlugs,
        String title,
        String type,
        String jurisdiction,
        String summary,
        ElectionDates dates,
        List<Move> moves,
        Set<String> audiences,
        Optional<String> unit,
        Instant modified)
        implements Protected {

    public Election {
        formerSlugs = List.copyOf(formerSlugs);
        moves = List.copyOf(moves);
        audiences = Set.copyOf(audiences);
    }

    public LocalDate day() {
        return dates.day();
    }

    /** The day of the second ballot, where there may be one. */
    public Optional<LocalDate> runoff() {
        return dates.runoff();
    }

    public Optional<Move> lastMove() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
    }

    /** The same on other days. */
    public Election with(ElectionDates other) {
        return new Election(
                id, slug, formerSlugs, title, type, jurisdiction, summary, other, moves, audiences, unit, modified);
    }

    /** The day on which all votes are cast. */
    public LocalDate lastDay() {
        return runoff().filter(day()::isBefore).orElse(day());
    }
}
