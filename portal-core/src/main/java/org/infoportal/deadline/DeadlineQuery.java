package org.infoportal.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which deadlines somebody wants to see. Empty means: no matter.
 *
 * @param election address of the election
 * @param audience circle they are meant for
 * @param kind as content spells it
 * @param mine only what is meant for the viewer's own circles and units
 * @param from first day
 * @param to last day
 */
public record DeadlineQuery(
        String election, String audience, String kind, boolean mine, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final DeadlineQuery ALL = new DeadlineQuery("", "", "", false, Optional.empty(), Optional.empty());

    public static DeadlineQuery ofElection(String slug) {
        return new DeadlineQuery(slug, "", "", false, Optional.empty(), Optional.empty());
    }
}
