package org.infoportal.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an accreditor decided.
 *
 * @param action one of {@link Action#decisions}
 * @param audiences circles to open, when accrediting
 * @param unit the unit she belongs to, by identifier, address or title; empty leaves it as it is
 * @param reason told to the member; needed for all but accrediting and extending
 * @param validUntil last day, when accrediting or extending; empty takes what the office has set
 * @param remarks what to correct, by field of the form {@code application}, when sending back
 */
public record Decision(
        Action action,
        List<String> audiences,
        Optional<String> unit,
        String reason,
        Optional<LocalDate> validUntil,
        Map<String, String> remarks) {

    /** How far ahead the last day of an accreditation may lie. */
    public static final int MAX_YEARS = 20;

    public Decision {
        audiences = List.copyOf(audiences);
        remarks = Map.copyOf(remarks);
    }

    /** As long as the office has set, and without remarks. */
    public Decision(Action action, List<String> audiences, Optional<String> unit, String reason) {
        this(action, audiences, unit, reason, Optional.empty(), Map.of());
    }
}
