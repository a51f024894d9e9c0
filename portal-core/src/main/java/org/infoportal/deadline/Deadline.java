package org.infoportal.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.infoportal.election.Election;

/**
 * A rule applied to an election. Whether somebody may read it depends on both.
 *
 * @param firstDay of a period; else the day itself
 * @param day on which it ends
 * @param time until which it runs on that day; empty: the whole day
 */
public record Deadline(
        DeadlineRule rule,
        Election election,
        LocalDate firstDay,
        LocalDate day,
        Optional<LocalTime> time,
        Calculation why,
        Optional<Moved> moved) {

    /** Soonest first. */
    public static final Comparator<Deadline> BY_DUE =
            Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::slug);

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** The same for as long as there are the rule, in any version, and the election. */
    public String id() {
        return rule.id() + "." + election.id();
    }

    /** Its address: that of the rule and that of the election; no address has two hyphens side by side. */
    public String slug() {
        return rule.slug() + "--" + election.slug();
    }

    /** When it ends; a whole day with its last second. */
    public ZonedDateTime due() {
        return due(day, time, why.timing().zone());
    }

    /** The moment at which a day ends that ends at a time of day, or with its last second. */
    public static ZonedDateTime due(LocalDate day, Optional<LocalTime> time, ZoneId zone) {
        return day.atTime(time.orElse(LAST_SECOND)).atZone(zone);
    }

    public Instant dueAt() {
        return due().toInstant();
    }

    public boolean isAllDay() {
        return time.isEmpty();
    }

    public boolean isPeriod() {
        return firstDay.isBefore(day);
    }

    public boolean isOver(Instant now) {
        return dueAt().isBefore(now);
    }

    /** Whole days from today to its last day; 0 on that day, below 0 afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** Section of the law that made the day: the override's, where there is one. */
    public String legalBasis() {
        return why.override()
                .map(RuleOverride::law)
                .filter(law -> !law.isEmpty())
                .orElse(rule.legalBasis());
    }
}
