package org.infoportal.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.Published;
import org.infoportal.time.LegalTime;

/** Elections, soonest poll first. */
public final class Elections {

    public static final String TYPE = "election";

    private final Published published;
    private final Clock clock;

    public Elections(Published published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    public List<Election> list(Viewer viewer) {
        return published
                .all(TYPE, viewer)
                .map(ElectionItems::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Election::day).thenComparing(Election::slug))
                .toList();
    }

    /** Finds by address, present or former. */
    public Optional<Election> find(String slug, Viewer viewer) {
        return published.findBySlug(TYPE, slug, viewer).flatMap(ElectionItems::read);
    }

    /** The next one whose poll, or runoff, is not over; today counts. */
    public Optional<Election> next(Viewer viewer) {
        LocalDate today = today();
        return list(viewer).stream()
                .filter(election -> !election.lastDay().isBefore(today))
                .findFirst();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }
}
