package org.infoportal.accreditation;

import java.util.Optional;
import org.infoportal.error.ConflictException;

/**
 * What became of a decision on one of several members.
 *
 * @param member as she stands now
 * @param refusal why nothing was decided; empty if it was
 */
public record Outcome(Member member, Optional<ConflictException> refusal) {

    public boolean done() {
        return refusal.isEmpty();
    }
}
