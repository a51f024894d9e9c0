package org.infoportal.web.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.host.Settings;
import org.infoportal.web.view.Messages;

/** Writes deadlines as an iCalendar file (RFC 5545 and 7986). */
final class CalendarFile {

    private static final String PRODUCT = "-//Infoportal//Fristen//DE";
    private static final String REFRESH = "PT1H";
    /** A name of CSS, as RFC 7986 wants it, near the colour of the portal. */
    private static final String COLOUR = "darkslateblue";

    private static final String PAGE = "fristen";
    private static final int ALARM_HOUR = 9;
    private static final int HOURS = 24;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final EventWords words;
    private final Messages messages;

    CalendarFile(Settings settings, EventWords words, Messages messages) {
        this.settings = settings;
        this.words = words;
        this.messages = messages;
    }

    byte[] write(Feed feed) {
        List<CalendarComponent> components = new ArrayList<>(zones(feed));
        feed.entries().forEach(entry -> components.add(event(entry, feed)));
        feed.withdrawn().forEach(told -> components.add(cancelled(told, feed.language())));
        Calendar calendar = new Calendar(new PropertyList(head(feed)), new ComponentList<>(components));
        return FoldedLines.of(calendar.toString());
    }

    private List<Property> head(Feed feed) {
        String about = messages.get(feed.language(), "infoportal.calendar.about");
        List<Property> head = new ArrayList<>();
        head.add(new PlainProperty(Property.PRODID, PRODUCT));
        head.add(new PlainProperty(Property.VERSION, "2.0"));
        head.add(new PlainProperty(Property.CALSCALE, "GREGORIAN"));
        head.add(new Name(feed.name()));
        head.add(new Description(about));
        head.add(new PlainProperty(Property.URL, settings.link(PAGE).toString()));
        lastModified(feed).ifPresent(at -> head.add(new PlainProperty(Property.LAST_MODIFIED, UTC.format(at))));
        head.add(new PlainProperty("REFRESH-INTERVAL", REFRESH, Value.DURATION));
        head.add(new PlainProperty("COLOR", COLOUR));
        // the names programs knew before RFC 7986
        head.add(new XProperty("X-WR-CALNAME", feed.name()));
        head.add(new XProperty("X-WR-CALDESC", about));
        head.add(new PlainProperty("X-PUBLISHED-TTL", REFRESH));
        return head;
    }

    private static Optional<Instant> lastModified(Feed feed) {
        return Stream.concat(
                        feed.entries().stream().map(CalendarFile::modified),
                        feed.withdrawn().stream().map(ToldDeadline::modified))
                .max(Comparator.naturalOrder());
    }

    private static Instant modified(Feed.Entry entry) {
        Instant rule = entry.deadline().rule().modified();
        Instant election = entry.deadline().election().modified();
        return entry.told().map(ToldDeadline::modified).orElse(rule.isAfter(election) ? rule : election);
    }

    /** Those that times are told in, and no others. */
    private static List<CalendarComponent> zones(Feed feed) {
        Map<String, List<Instant>> times = new TreeMap<>();
        feed.entries().stream()
                .map(Feed.Entry::deadline)
                .filter(deadline -> !deadline.isAllDay())
                .forEach(deadline -> add(deadline.firstDay(), deadline.due(), times));
        feed.withdrawn().stream()
                .filter(told -> told.time().isPresent())
                .forEach(told -> add(told.firstDay(), told.due(), times));
        List<CalendarComponent> zones = new ArrayList<>();
        times.forEach((zone, told) ->
                zones.add(ZoneDefinition.of(ZoneId.of(zone), Collections.min(told), Collections.max(told))));
        return zones;
    }

    private static void add(LocalDate first, ZonedDateTime due, Map<String, List<Instant>> times) {
        ZoneId zone = due.getZone();
        if (!isUtc(zone)) {
            times.computeIfAbsent(zone.getId(), id -> new ArrayList<>())
                    .addAll(List.of(first.atStartOfDay(zone).toInstant(), due.toInstant()));
        }
    }

    private VEvent event(Feed.Entry entry, Feed feed) {
        Deadline deadline = entry.deadline();
        List<Property> properties = new ArrayList<>();
        addIdentity(
                properties,
                deadline.id(),
                entry.told().map(ToldDeadline::sequence).orElse(0),
                modified(entry),
                link(deadline.slug()));
        addTimes(
                properties,
                deadline.firstDay(),
                deadline.day(),
                deadline.isAllDay() ? Optional.empty() : Optional.of(deadline.due()));
        properties.add(new Summary(words.summary(deadline)));
        properties.add(new Description(words.description(entry, link(deadline.slug()), feed.language())));
        properties.add(new Categories(words.kind(deadline, feed.language())));
        properties.add(new PlainProperty(Property.STATUS, "CONFIRMED"));
        properties.add(entry.open() ? new Clazz(Clazz.VALUE_PUBLIC) : new Clazz(Clazz.VALUE_PRIVATE));
        List<VAlarm> alarms = feed.alarms().stream()
                .filter(days -> !entry.over())
                .map(days -> alarm(deadline, days, feed.language()))
                .toList();
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
    }

    /** Programs that do not know what a cancelled event is show its title at least. */
    private VEvent cancelled(ToldDeadline told, Locale language) {
        List<Property> properties = new ArrayList<>();
        addIdentity(properties, told.id(), told.sequence(), told.modified(), settings.link(PAGE));
        addTimes(properties, told.firstDay(), told.day(), told.time().map(time -> told.due()));
        properties.add(new Summary(words.cancelledSummary(told, language)));
        properties.add(new Description(words.cancelledDescription(told, language)));
        properties.add(new PlainProperty(Property.STATUS, "CANCELLED"));
        return new VEvent(new PropertyList(properties));
    }

    private void addIdentity(List<Property> properties, String id, int sequence, Instant modified, URI page) {
        properties.add(new Uid(id + "@" + settings.baseUrl().getHost()));
        properties.add(new PlainProperty("SEQUENCE", String.valueOf(sequence)));
        properties.add(new PlainProperty(Property.DTSTAMP, UTC.format(modified)));
        properties.add(new PlainProperty(Property.LAST_MODIFIED, UTC.format(modified)));
        properties.add(new PlainProperty(Property.URL, page.toString()));
        // a deadline keeps nobody from a meeting
        properties.add(new PlainProperty(Property.TRANSP, "TRANSPARENT"));
    }

    /** @param due the end, where there is a time of day */
    private static void addTimes(
            List<Property> properties, LocalDate first, LocalDate last, Optional<ZonedDateTime> due) {
        if (due.isEmpty()) {
            properties.add(new PlainProperty(Property.DTSTART, DAY.format(first), Value.DATE));
            properties.add(new PlainProperty(Property.DTEND, DAY.format(last.plusDays(1)), Value.DATE));
        } else if (first.isBefore(last)) {
            properties.add(time(
                    Property.DTSTART, first.atTime(LocalTime.MIN), due.get().getZone()));
            properties.add(
                    time(Property.DTEND, due.get().toLocalDateTime(), due.get().getZone()));
        } else {
            // no end: it is over the moment it is there
            properties.add(time(
                    Property.DTSTART, due.get().toLocalDateTime(), due.get().getZone()));
        }
    }

    private static Property time(String name, LocalDateTime time, ZoneId zone) {
        return isUtc(zone)
                ? new PlainProperty(name, LOCAL.format(time) + "Z")
                : new PlainProperty(name, LOCAL.format(time), new TzId(zone.getId()));
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** Before the end; of a whole day in the morning, not at midnight. */
    private VAlarm alarm(Deadline deadline, int days, Locale language) {
        String before;
        if (!deadline.isAllDay()) {
            before = "-P" + days + "D";
        } else if (deadline.isPeriod()) {
            // its end is the midnight after its last day
            before = "-P" + days + "DT" + (HOURS - ALARM_HOUR) + "H";
        } else {
            before = days == 0 ? "PT" + ALARM_HOUR + "H" : "-P" + (days - 1) + "DT" + (HOURS - ALARM_HOUR) + "H";
        }
        Related related = deadline.isPeriod() ? Related.END : Related.START;
        return new VAlarm(new PropertyList(List.of(
                new PlainProperty(Property.ACTION, "DISPLAY"),
                new PlainProperty(Property.TRIGGER, before, related),
                new Description(words.alarm(deadline, days, language)))));
    }

    private URI link(String slug) {
        return settings.link(PAGE + "/" + slug);
    }
}
