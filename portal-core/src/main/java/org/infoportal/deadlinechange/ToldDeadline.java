package org.infoportal.deadlinechange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Protected;

/**
 * A deadline as readers were told of it last: what is left of one that is no more. For whom it was is kept with it, so that
 * the gate can be asked about it for ever.
 *
 * @param id of the deadline
 * @param sequence how often its times have changed since it was told first, as RFC 5545 counts
 * @param modified when something a reader sees was changed last
 * @param withdrawn when it was withdrawn; empty while it is there
 * @param rule for whom the rule was
 * @param election for whom the election was
 */
public record ToldDeadline(
        String id,
        String slug,
        String title,
        String electionTitle,
        LocalDate firstDay,
        LocalDate day,
        Optional<LocalTime> time,
        ZoneId zone,
        int sequence,
        Instant modified,
        Optional<Instant> withdrawn,
        Readers rule,
        Readers election) {

    /** For whom something is. */
    public record Readers(Set<String> audiences, Optional<String> unit) implements Protected {}
}
