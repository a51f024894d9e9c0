package org.infoportal.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlinePlan;
import org.infoportal.deadline.Pending;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionCheck;

/**
 * What would become of all deadlines of an election on other days. Pure: the same plans and moment give the same preview.
 *
 * @param before the election as readers know it
 * @param after the election on its new days
 * @param deadlines what needs a decision first, then by day
 */
public record MovePreview(Election before, Election after, List<MovedDeadline> deadlines) {

    private static final Comparator<MovedDeadline> PROBLEMS_FIRST = Comparator.comparing(
                    (MovedDeadline moved) -> group(moved.mark()))
            .thenComparing(
                    moved -> moved.after().or(moved::before).orElseThrow().dueAt())
            .thenComparing(moved -> moved.rule().slug());

    public MovePreview {
        deadlines = List.copyOf(deadlines);
    }

    public static MovePreview of(DeadlinePlan before, DeadlinePlan after, Instant now) {
        Map<String, Deadline> old = byKey(before);
        Map<String, Deadline> fresh = byKey(after);
        Map<String, Pending> pending = after.pending().stream()
                .collect(Collectors.toMap(p -> p.rule().key(), Function.identity(), (a, b) -> a));
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        List<MovedDeadline> deadlines = keys.stream()
                .map(key -> MovedDeadline.of(
                        Optional.ofNullable(old.get(key)),
                        Optional.ofNullable(fresh.get(key)),
                        Optional.ofNullable(pending.get(key)),
                        now))
                .sorted(PROBLEMS_FIRST)
                .toList();
        return new MovePreview(before.election(), after.election(), deadlines);
    }

    /** Versions of a rule share a key: on the new day another one may be in force, and is the same deadline to readers. */
    private static Map<String, Deadline> byKey(DeadlinePlan plan) {
        Map<String, Deadline> found = new LinkedHashMap<>();
        plan.deadlines().forEach(deadline -> found.putIfAbsent(deadline.rule().key(), deadline));
        return found;
    }

    /** Problems each kind for itself, then all that moves, then what stays. */
    private static int group(Mark mark) {
        return switch (mark) {
            case PAST, SHORT, LOST, REOPENED, GAINED, UNCHANGED -> mark.ordinal();
            case EARLIER, LATER -> Mark.EARLIER.ordinal();
        };
    }

    /** Whether a day that was known is another one: then readers are told why, and nobody publishes it alone. */
    public boolean isMove() {
        return ElectionCheck.isMoved(before.dates(), after.dates());
    }

    public boolean isAnyDayOther() {
        return !before.dates().equals(after.dates());
    }

    public long count(Mark mark) {
        return deadlines.stream().filter(moved -> moved.mark() == mark).count();
    }

    public List<MovedDeadline> problems() {
        return deadlines.stream().filter(moved -> moved.mark().isProblem()).toList();
    }

    /** What is not as it was. */
    public List<MovedDeadline> changed() {
        List<MovedDeadline> changed = new ArrayList<>(deadlines);
        changed.removeIf(moved -> moved.mark() == Mark.UNCHANGED);
        return List.copyOf(changed);
    }
}
