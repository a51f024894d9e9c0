package org.infoportal.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's own calendar feed.
 *
 * @param account whose it is
 * @param hash of the secret in its address; the secret itself is stored nowhere
 * @param created when it got this address
 * @param used the last day on which a calendar asked for it; empty if none did
 */
public record CalendarFeed(String account, String hash, Instant created, Optional<LocalDate> used) {}
