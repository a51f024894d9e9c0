package org.infoportal.election;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;

/** Reads elections from content. */
public final class ElectionItems {

    public static final String DAY = "day";
    public static final String RUNOFF = "runoff";
    public static final String TERM_START = "termStart";
    public static final String PUBLISHED = "resultPublished";
    public static final String MOVES = "moves";
    public static final String MOVED_ON = "movedOn";
    public static final String REASON = "reason";

    private ElectionItems() {}

    /** Empty if it has no day: a CMS's own form may leave it out. */
    public static Optional<Election> read(ContentItem item) {
        return dates(item.values())
                .map(dates -> new Election(
                        item.id(),
                        item.slug(),
                        item.formerSlugs(),
                        item.title(),
                        item.text("electionType"),
                        item.text("jurisdiction").strip(),
                        item.text("summary"),
                        dates,
                        moves(item.value(MOVES).orElse(List.of())),
                        item.audiences(),
                        item.unit(),
                        item.modified()));
    }

    /** The days in what an election, or one of its moves, consists of. */
    public static Optional<ElectionDates> dates(Map<?, ?> values) {
        return day(values, DAY)
                .map(day ->
                        new ElectionDates(day, day(values, RUNOFF), day(values, TERM_START), day(values, PUBLISHED)));
    }

    private static List<Move> moves(Object values) {
        return values instanceof Collection<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> move((Map<?, ?>) entry))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<Move> move(Map<?, ?> entry) {
        Object reason = entry.get(REASON);
        return dates(entry)
                .map(before -> new Move(
                        before,
                        day(entry, MOVED_ON).orElse(before.day()),
                        reason == null ? "" : String.valueOf(reason)));
    }

    private static Optional<LocalDate> day(Map<?, ?> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }
}
