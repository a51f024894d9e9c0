package org.infoportal.deadline;

import java.time.LocalTime;
import java.util.Optional;

/**
 * What another law says for one election.
 *
 * @param election identifier of the election
 * @param law where it is written; empty if nobody said
 * @param offset in place of the rule's; empty: as in the rule
 * @param time in place of the rule's; empty: as in the rule
 * @param reason in words for readers; may be empty
 */
public record RuleOverride(
        String election, String law, Optional<Integer> offset, Optional<LocalTime> time, String reason) {}
