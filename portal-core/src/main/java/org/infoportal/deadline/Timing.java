package org.infoportal.deadline;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The arithmetic of a rule.
 *
 * @param anchorRule identifier of the rule that is the anchor; empty for all other anchors
 * @param offset how many units after the anchor; below 0: before it
 * @param until last unit of a period, counted like {@code offset}; empty if it is one day
 * @param edge for weeks and months only
 * @param time of day; empty: the whole day
 */
public record Timing(
        Anchor anchor,
        Optional<String> anchorRule,
        int offset,
        Optional<Integer> until,
        OffsetUnit unit,
        Optional<Edge> edge,
        Optional<LocalTime> time,
        ZoneId zone) {

    Timing with(RuleOverride override) {
        int changed = override.offset().orElse(offset);
        // a period keeps its length when the law moves it as a whole
        return new Timing(
                anchor,
                anchorRule,
                changed,
                until.map(last -> last + changed - offset),
                unit,
                edge,
                override.time().or(() -> time),
                zone);
    }
}
