package org.infoportal.deadline;

import java.util.List;
import java.util.Optional;
import org.infoportal.election.Election;

/** All that the rules say about one election: the deadlines, soonest first, and the rules that give none. */
public record DeadlinePlan(Election election, List<Deadline> deadlines, List<Pending> pending) {

    public DeadlinePlan {
        deadlines = List.copyOf(deadlines);
        pending = List.copyOf(pending);
    }

    /** What this rule says, by the rule's identifier. */
    public Optional<Deadline> find(String rule) {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().id().equals(rule))
                .findFirst();
    }
}
