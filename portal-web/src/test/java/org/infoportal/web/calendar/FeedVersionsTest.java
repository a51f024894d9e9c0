package org.infoportal.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.Test;

class FeedVersionsTest {

    private static final Instant NOW = Instant.parse("2026-09-13T10:00:00.200Z");

    @Test
    void keepsTheTimeWhileNothingChanges() {
        MovableClock clock = new MovableClock();
        FeedVersions versions = new FeedVersions(clock);
        Instant first = versions.since("public", "a");
        clock.advance(Duration.ofHours(1));

        assertThat(versions.since("public", "a")).isEqualTo(first).isEqualTo(Instant.parse("2027-01-15T10:00:00Z"));
    }

    @Test
    void isLaterForEveryChangeEvenWithinOneSecondAndBackAgain() {
        FeedVersions versions = new FeedVersions(Clock.fixed(NOW, ZoneOffset.UTC));
        Instant first = versions.since("public", "a");
        Instant second = versions.since("public", "b");

        assertThat(second).isAfter(first);
        assertThat(versions.since("public", "a")).isAfter(second);
    }
}
