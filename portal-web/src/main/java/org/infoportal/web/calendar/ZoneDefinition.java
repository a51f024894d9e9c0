package org.infoportal.web.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;

/**
 * A time zone for calendars, told from the rules Java has: the same that the deadlines were computed with. The library would
 * bring rules of its own, and ask a server for newer ones.
 */
final class ZoneDefinition {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int DAYS_OF_WEEK = 7;
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final ZoneId zone;
    private final ZoneRules rules;

    private ZoneDefinition(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /**
     * @param from the earliest time that is told in this zone
     * @param to the latest one
     */
    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        ZoneDefinition definition = new ZoneDefinition(zone);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(definition.observances(from, to)));
    }

    private List<Observance> observances(Instant from, Instant to) {
        List<Observance> observances = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(from.plusSeconds(1));
        Instant first = before == null ? LONG_AGO : before.getInstant();
        for (ZoneOffsetTransition transition : rules.getTransitions()) {
            if (!transition.getInstant().isBefore(first)) {
                observances.add(once(transition));
            }
        }
        int year = firstYearOfRules(first);
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            observances.addAll(everyYear(rule, year, yearOf(to) + 1));
        }
        if (observances.isEmpty()) {
            observances.add(always());
        }
        return observances;
    }

    /** Early enough for all that is told, and after the last change that followed no rule. */
    private int firstYearOfRules(Instant first) {
        int wanted = yearOf(first) - 1;
        List<ZoneOffsetTransition> others = rules.getTransitions();
        return others.isEmpty()
                ? wanted
                : Math.max(wanted, yearOf(others.get(others.size() - 1).getInstant()) + 1);
    }

    private static int yearOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private Observance once(ZoneOffsetTransition transition) {
        return observance(transition, List.of());
    }

    private Observance observance(ZoneOffsetTransition transition, List<Property> more) {
        return observance(
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                rules.isDaylightSavings(transition.getInstant()),
                more);
    }

    private List<Observance> everyYear(ZoneOffsetTransitionRule rule, int year, int lastYear) {
        ZoneOffsetTransition first = rule.createTransition(year);
        // where the change is on another day by the clock on the wall than in the rule, a recurrence would be another
        // one
        boolean sameDay = rule.getDayOfWeek() == null
                || rule.getDayOfWeek() == first.getDateTimeBefore().getDayOfWeek();
        return Optional.of(rule)
                .filter(known -> sameDay)
                .flatMap(known -> recurrence(known, first.getDateTimeBefore()))
                .map(recurrence -> List.of(observance(first, List.of(new PlainProperty(Property.RRULE, recurrence)))))
                .orElseGet(() -> IntStream.rangeClosed(year, Math.max(year, lastYear))
                        .mapToObj(rule::createTransition)
                        .map(this::once)
                        .toList());
    }

    private Observance always() {
        ZoneOffset offset = rules.getOffset(LONG_AGO);
        return observance(LocalDateTime.ofInstant(LONG_AGO, ZoneOffset.UTC), offset, offset, false, List.of());
    }

    private Observance observance(
            LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean summer, List<Property> more) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PlainProperty(Property.DTSTART, LOCAL.format(start)));
        properties.add(new PlainProperty(Property.TZOFFSETFROM, offset(before)));
        properties.add(new PlainProperty(Property.TZOFFSETTO, offset(after)));
        properties.addAll(more);
        PropertyList list = new PropertyList(properties);
        return summer ? new Daylight(list) : new Standard(list);
    }

    private static String offset(ZoneOffset offset) {
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }

    /** Empty where "the Friday from the 26th on" may be in the month after it. */
    private static Optional<String> recurrence(ZoneOffsetTransitionRule rule, LocalDateTime first) {
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (rule.getDayOfWeek() == null) {
            return Optional.of(month + ";BYMONTHDAY=" + first.getDayOfMonth());
        }
        int earliest = rule.getDayOfMonthIndicator();
        String day = rule.getDayOfWeek().name().substring(0, 2);
        if (rule.isMidnightEndOfDay()) {
            return Optional.empty();
        } else if (earliest == -1 || earliest == rule.getMonth().maxLength() - DAYS_OF_WEEK + 1) {
            return Optional.of(month + ";BYDAY=-1" + day);
        }
        return earliest % DAYS_OF_WEEK == 1
                ? Optional.of(month + ";BYDAY=" + (earliest / DAYS_OF_WEEK + 1) + day)
                : Optional.empty();
    }
}
