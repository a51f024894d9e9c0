package org.infoportal.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ItemRule;
import org.infoportal.definition.ContentType;
import org.infoportal.editorial.LastPublished;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;
import org.infoportal.time.LegalTime;

/**
 * Sees that the days of an election can be true together, and writes down what they were before: whoever gives a published
 * election other days moves it, in whatever form she does so.
 */
public final class ElectionCheck implements ItemRule {

    /** Why the days are others; becomes part of the move. */
    public static final String MOVE_REASON = "moveReason";

    private final LastPublished published;
    private final Clock clock;

    public ElectionCheck(LastPublished published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    @Override
    public Checked apply(ContentType type, Optional<ContentItem> known, Checked checked) {
        if (!type.name().equals(Elections.TYPE)) {
            return checked;
        }
        List<FieldError> errors = new ArrayList<>(checked.errors());
        ElectionItems.dates(checked.values()).ifPresent(dates -> checkOrder(dates, errors));
        Optional<Election> live = known.flatMap(published::find).flatMap(ElectionItems::read);
        Map<String, Object> values = live.isPresent()
                ? withMoves(checked.values(), known.get(), live.get())
                : withoutReason(checked.values());
        return new Checked(values, errors);
    }

    private static void checkOrder(ElectionDates dates, List<FieldError> errors) {
        dates.runoff()
                .filter(runoff -> !runoff.isAfter(dates.day()))
                .ifPresent(
                        runoff -> errors.add(FieldError.of(ElectionItems.RUNOFF, "infoportal.election.error.runoff")));
        dates.termStart()
                .filter(start -> !start.isBefore(dates.day()))
                .ifPresent(start ->
                        errors.add(FieldError.of(ElectionItems.TERM_START, "infoportal.election.error.termStart")));
        dates.published()
                .filter(published -> published.isBefore(dates.day()))
                .ifPresent(published -> errors.add(
                        FieldError.of(ElectionItems.PUBLISHED, "infoportal.election.error.resultPublished")));
    }

    /** What readers have been told stays written down; the last entry is the move under way. */
    private Map<String, Object> withMoves(Map<String, Object> sent, ContentItem known, Election live) {
        Optional<ElectionDates> dates = ElectionItems.dates(sent);
        if (dates.isEmpty()) {
            return sent;
        }
        int told = live.moves().size();
        List<Map<String, Object>> moves = moves(sent.containsKey(ElectionItems.MOVES) ? sent : known.values());
        if (moves.size() < told) {
            moves = new ArrayList<>(
                    live.moves().stream().map(ElectionCheck::entry).toList());
        }
        Map<String, Object> values = new LinkedHashMap<>(sent);
        Object given = values.remove(MOVE_REASON);
        String reason = given == null ? "" : String.valueOf(given);
        if (!isMoved(live.dates(), dates.get())) {
            // back to what readers know: nothing has moved
            moves = moves.subList(0, told);
        } else if (moves.size() == told) {
            moves.add(entry(new Move(live.dates(), today(), reason)));
        } else if (!reason.isEmpty()) {
            moves.get(moves.size() - 1).put(ElectionItems.REASON, reason);
        }
        if (moves.isEmpty()) {
            values.remove(ElectionItems.MOVES);
        } else {
            values.put(ElectionItems.MOVES, List.copyOf(moves));
        }
        return values;
    }

    /** It belongs to a move, and is kept there. */
    private static Map<String, Object> withoutReason(Map<String, Object> sent) {
        Map<String, Object> values = new LinkedHashMap<>(sent);
        values.remove(MOVE_REASON);
        return values;
    }

    /** A day that was not known before is news, but no move. */
    public static boolean isMoved(ElectionDates before, ElectionDates after) {
        return !before.day().equals(after.day())
                || isOther(before.runoff(), after.runoff())
                || isOther(before.termStart(), after.termStart())
                || isOther(before.published(), after.published());
    }

    private static boolean isOther(Optional<LocalDate> before, Optional<LocalDate> after) {
        return before.isPresent() && !before.equals(after);
    }

    private static List<Map<String, Object>> moves(Map<String, Object> values) {
        List<Map<String, Object>> moves = new ArrayList<>();
        if (values.get(ElectionItems.MOVES) instanceof Collection<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((name, value) -> copy.put(String.valueOf(name), value));
                    moves.add(copy);
                }
            }
        }
        return moves;
    }

    private static Map<String, Object> entry(Move move) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(ElectionItems.MOVED_ON, move.on());
        entry.put(ElectionItems.DAY, move.before().day());
        move.before().runoff().ifPresent(day -> entry.put(ElectionItems.RUNOFF, day));
        move.before().termStart().ifPresent(day -> entry.put(ElectionItems.TERM_START, day));
        move.before().published().ifPresent(day -> entry.put(ElectionItems.PUBLISHED, day));
        if (!move.reason().isEmpty()) {
            entry.put(ElectionItems.REASON, move.reason());
        }
        return entry;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }
}
