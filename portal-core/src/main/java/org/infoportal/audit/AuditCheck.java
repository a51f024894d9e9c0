package org.infoportal.audit;

import java.util.Optional;

/**
 * The result of checking the chain.
 *
 * @param entries how many are chained
 * @param unchained how many are older than the chain and cannot be checked
 * @param head hash of the last entry; whoever notes it elsewhere can prove later that nothing before it has changed
 * @param fault the first place that is broken; empty if the chain is sound
 */
public record AuditCheck(long entries, long unchained, String head, Optional<Fault> fault) {

    public boolean isSound() {
        return fault.isEmpty();
    }

    /** @param number of the entry; 0 if it has none */
    public record Fault(long number, Kind kind) {}

    /** What is wrong with an entry. */
    public enum Kind {
        /** Its content is not what was written. */
        ALTERED,
        /** It is not there. */
        MISSING,
        /** It does not follow the one before it. */
        ORDER,
        /** It was not written by the portal. */
        ADDED,
        /** It is not the entry that was noted under this number. */
        ANCHOR
    }
}
