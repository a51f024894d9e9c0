package org.infoportal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are asked for; an empty part asks for all.
 *
 * @param from the earliest moment
 * @param until the moment after the last
 * @param actor user name
 * @param action the whole word, or its beginning up to a dot: {@code accreditation}
 * @param subject identifier of what it was done to
 */
public record AuditFilter(
        Optional<Instant> from, Optional<Instant> until, String actor, String action, String subject) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), "", "", "");

    public static AuditFilter about(String subject) {
        return new AuditFilter(Optional.empty(), Optional.empty(), "", "", subject);
    }

    boolean takes(AuditIndex.Line line) {
        return from.map(moment -> !line.at().isBefore(moment)).orElse(true)
                && until.map(moment -> line.at().isBefore(moment)).orElse(true)
                && (actor.isEmpty() || line.actor().equals(actor))
                && (action.isEmpty()
                        || line.action().equals(action)
                        || line.action().startsWith(action + "."))
                && (subject.isEmpty() || line.subject().equals(subject));
    }
}
