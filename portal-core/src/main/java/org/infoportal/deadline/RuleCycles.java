package org.infoportal.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds rules that count from each other. */
final class RuleCycles {

    private RuleCycles() {}

    /** The cycle that a rule is part of, by titles, its first again at the end; empty if it is in none. */
    static Optional<List<String>> find(DeadlineRule rule, Map<String, DeadlineRule> byId) {
        Set<DeadlineRule> path = new LinkedHashSet<>();
        DeadlineRule next = rule;
        while (next != null && path.add(next)) {
            next = next.timing().anchor() == Anchor.RULE
                    ? next.timing().anchorRule().map(byId::get).orElse(null)
                    : null;
        }
        return next == null ? Optional.empty() : Optional.of(titles(path, next));
    }

    /** From where the path meets itself. */
    static List<String> titles(Collection<DeadlineRule> path, DeadlineRule met) {
        List<String> titles = new ArrayList<>();
        for (DeadlineRule rule : path) {
            if (!titles.isEmpty() || rule.equals(met)) {
                titles.add(rule.title());
            }
        }
        titles.add(met.title());
        return titles;
    }
}
