package org.infoportal.web.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
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

    /** @param from begin of the earliest time that is told in this zone */
    static VTimeZone of(ZoneId zone, Instant from) {
        ZoneDefinition definition = new ZoneDefinition(zone);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(definition.observances(from)));
    }

    private List<Observance> observances(Instant from) {
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
            observances.add(everyYear(rule, year));
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
        return observance(
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                rules.isDaylightSavings(transition.getInstant()),
                List.of());
    }

    private Observance everyYear(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        return observance(
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter(),
                rules.isDaylightSavings(first.getInstant()),
                List.of(new PlainProperty(Property.RRULE, recurrence(rule, first.getDateTimeBefore()))));
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

    private static String recurrence(ZoneOffsetTransitionRule rule, LocalDateTime first) {
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (rule.getDayOfWeek() == null) {
            return month + ";BYMONTHDAY=" + first.getDayOfMonth();
        }
        String day = first.getDayOfWeek().name().substring(0, 2);
        int earliest = rule.getDayOfMonthIndicator();
        boolean sameDay = first.getDayOfWeek() == rule.getDayOfWeek() && first.getMonth() == rule.getMonth();
        int length = rule.getMonth().minLength();
        if (sameDay && (earliest == -1 || earliest == length - DAYS_OF_WEEK + 1)) {
            return month + ";BYDAY=-1" + day;
        } else if (sameDay && earliest % DAYS_OF_WEEK == 1) {
            return month + ";BYDAY=" + (earliest / DAYS_OF_WEEK + 1) + day;
        }
        return month + ";BYDAY=" + day + ";BYMONTHDAY=" + week(rule, first);
    }

    /** The seven days of which one is the day; the change may come on the day before or after, by the clock on the wall. */
    private static String week(ZoneOffsetTransitionRule rule, LocalDateTime first) {
        int earliest = rule.getDayOfMonthIndicator() < 0
                ? rule.getMonth().minLength() - DAYS_OF_WEEK + 1
                : rule.getDayOfMonthIndicator();
        int shift = shift(rule.getDayOfWeek(), first.getDayOfWeek());
        List<String> days = new ArrayList<>();
        int length = YearMonth.of(first.getYear(), first.getMonth()).lengthOfMonth();
        for (int i = 0; i < DAYS_OF_WEEK; i++) {
            int day = earliest + shift + i;
            if (day >= 1 && day <= length) {
                days.add(String.valueOf(day));
            }
        }
        return String.join(",", days);
    }

    private static int shift(DayOfWeek from, DayOfWeek to) {
        int days = Math.floorMod(to.getValue() - from.getValue(), DAYS_OF_WEEK);
        return days > DAYS_OF_WEEK / 2 ? days - DAYS_OF_WEEK : days;
    }
}
