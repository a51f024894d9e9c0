package org.infoportal.web.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Since when calendars are as they are, for programs that ask by time only. What they are made of does not tell: a deadline
 * that somebody may no longer read leaves no trace in hers.
 */
final class FeedVersions {

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Version> versions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
            return size() > MOST;
        }
    };

    FeedVersions(Clock clock) {
        this.clock = clock;
    }

    /**
     * When the calendar became what it is, in whole seconds as HTTP knows them; never the same for two versions of it.
     *
     * @param calendar which one, whatever is in it
     */
    synchronized Instant since(String calendar, String tag) {
        Version last = versions.get(calendar);
        if (last == null || !last.tag().equals(tag)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Instant since = last == null || now.isAfter(last.since())
                    ? now
                    : last.since().plusSeconds(1);
            last = new Version(tag, since);
            versions.put(calendar, last);
        }
        return last.since();
    }

    private record Version(String tag, Instant since) {}
}
