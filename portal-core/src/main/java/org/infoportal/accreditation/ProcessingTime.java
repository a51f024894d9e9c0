package org.infoportal.accreditation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infoportal.time.LegalTime;

/** How long an application usually waits: the median of the last first decisions that people made. */
public final class ProcessingTime {

    private static final int AT_LEAST = 5;
    private static final int AT_MOST = 50;
    private static final Duration RECENT = Duration.ofDays(180);
    private static final String SYSTEM = "system";

    private final Members members;
    private final Clock clock;
    private volatile Known known = new Known(-1, LocalDate.EPOCH, Optional.empty());

    public ProcessingTime(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** Empty if there are too few to say. */
    public Optional<Duration> usual() {
        long version = members.version();
        LocalDate today = LocalDate.now(clock.withZone(LegalTime.ZONE));
        Known present = known;
        if (present.version() != version || !present.day().equals(today)) {
            present = new Known(version, today, median());
            known = present;
        }
        return present.usual();
    }

    private Optional<Duration> median() {
        Instant earliest = clock.instant().minus(RECENT);
        List<Wait> waits = new ArrayList<>();
        members.all()
                .forEach(member -> firstWait(member)
                        .filter(wait -> wait.decided().isAfter(earliest))
                        .ifPresent(waits::add));
        List<Duration> last = waits.stream()
                .sorted(Comparator.comparing(Wait::decided).reversed())
                .limit(AT_MOST)
                .map(Wait::length)
                .sorted()
                .toList();
        return last.size() < AT_LEAST ? Optional.empty() : Optional.of(last.get(last.size() / 2));
    }

    private static Optional<Wait> firstWait(Member member) {
        Instant since = null;
        for (Transition step : member.steps()) {
            if (step.to() == AccreditationState.PENDING) {
                since = step.at();
            } else if (since != null && step.from() == AccreditationState.PENDING) {
                // what the portal decided by a rule says nothing about people
                return SYSTEM.equals(step.actor())
                        ? Optional.empty()
                        : Optional.of(new Wait(step.at(), Duration.between(since, step.at())));
            }
        }
        return Optional.empty();
    }

    private record Wait(Instant decided, Duration length) {}

    private record Known(long version, LocalDate day, Optional<Duration> usual) {}
}
