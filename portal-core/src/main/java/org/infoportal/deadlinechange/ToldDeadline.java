package org.infoportal.deadlinechange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Protected;
import org.infoportal.deadline.Deadline;

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
    public record Readers(Set<String> audiences, Optional<String> unit) implements Protected {

        public Readers {
            audiences = Set.copyOf(audiences);
        }

        static Readers of(Protected item) {
            return new Readers(item.audiences(), item.unit());
        }
    }

    /** When it ends; a whole day with its last second. */
    public ZonedDateTime due() {
        return Deadline.due(day, time, zone);
    }

    static ToldDeadline of(Deadline deadline, int sequence, Instant modified) {
        return new ToldDeadline(
                deadline.id(),
                deadline.slug(),
                deadline.rule().title(),
                deadline.election().title(),
                deadline.firstDay(),
                deadline.day(),
                deadline.time(),
                deadline.why().timing().zone(),
                sequence,
                modified,
                Optional.empty(),
                Readers.of(deadline.rule()),
                Readers.of(deadline.election()));
    }

    ToldDeadline withdrawn(Instant at) {
        return new ToldDeadline(
                id,
                slug,
                title,
                electionTitle,
                firstDay,
                day,
                time,
                zone,
                sequence + 1,
                at,
                Optional.of(at),
                rule,
                election);
    }

    boolean isAtTimesOf(Deadline deadline) {
        return firstDay.equals(deadline.firstDay()) && due().equals(deadline.due());
    }
}
