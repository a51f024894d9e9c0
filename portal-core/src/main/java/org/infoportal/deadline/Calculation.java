package org.infoportal.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a day was found: what "why this date" is told from.
 *
 * @param timing as it was applied, with the override's values in it
 * @param anchorDay the day counted from
 * @param anchorRule the rule counted from, if it was one
 * @param override what another law said; then {@code ordinary} is what would have been otherwise
 * @param ordinary last day by the rule alone; empty without an override
 * @param skipped holidays, not on weekends, that were no working days while counting; empty for other units
 */
public record Calculation(
        Timing timing,
        LocalDate anchorDay,
        Optional<DeadlineRule> anchorRule,
        Optional<RuleOverride> override,
        Optional<LocalDate> ordinary,
        List<Holiday> skipped) {

    public Calculation {
        skipped = List.copyOf(skipped);
    }
}
