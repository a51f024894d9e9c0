package org.infoportal.deadline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.infoportal.definition.DefinitionException;
import org.infoportal.definition.Reloaded;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jurisdictions whose holidays are known, from {@code /infoportal/jurisdictions.yaml}. */
public final class Jurisdictions {

    private static final Logger LOG = LoggerFactory.getLogger(Jurisdictions.class);

    private static final String FILE = "/infoportal/jurisdictions.yaml";

    private final Reloaded<Known> known;

    public Jurisdictions(Resources resources, Clock clock) {
        YamlReader yaml = new YamlReader(resources);
        LongSupplier version =
                () -> resources.find(FILE).map(Resources.Resource::version).orElse(0L);
        this.known = new Reloaded<>(clock, version, () -> new Known(version.getAsLong(), read(yaml)));
    }

    /** Empty if nobody knows its holidays. */
    public Optional<WorkingDays> workingDays(String jurisdiction) {
        return Optional.ofNullable(known.get().workingDays().get(key(jurisdiction)));
    }

    /** Another one whenever the holidays may be others. */
    public long version() {
        return known.get().version();
    }

    private record Known(long version, Map<String, WorkingDays> workingDays) {}

    private static String key(String jurisdiction) {
        return jurisdiction.strip().toLowerCase(Locale.ROOT);
    }

    /** An unreadable file leaves the rules that count working days without a day, which editors see; the others stand. */
    private static Map<String, WorkingDays> read(YamlReader yaml) {
        Map<String, WorkingDays> read = new HashMap<>();
        try {
            if (yaml.read(FILE) instanceof Collection<?> entries) {
                for (Object entry : entries) {
                    if (entry instanceof Map<?, ?> map) {
                        read.put(key(text(map, "name")), workingDays(map));
                    }
                }
            }
        } catch (DefinitionException e) {
            LOG.error("No holidays are known until this is mended: {}", e.getMessage());
        }
        return read;
    }

    private static WorkingDays workingDays(Map<?, ?> entry) {
        String[] place = text(entry, "holidays").split("-", 2);
        Map<LocalDate, Holiday> extra = new HashMap<>();
        if (entry.get("extra") instanceof Collection<?> days) {
            for (Object day : days) {
                if (day instanceof Map<?, ?> map) {
                    Holiday holiday = holiday(map);
                    extra.put(holiday.day(), holiday);
                }
            }
        }
        try {
            return new PublicHolidays(place[0], place.length > 1 ? List.of(place[1]) : List.of(), extra);
        } catch (RuntimeException e) {
            throw new DefinitionException(
                    FILE, "at " + text(entry, "name") + ": no holidays of " + text(entry, "holidays"));
        }
    }

    private static Holiday holiday(Map<?, ?> map) {
        try {
            return new Holiday(LocalDate.parse(text(map, "day")), text(map, "name"), text(map, "nameEn"));
        } catch (DateTimeException e) {
            throw new DefinitionException(FILE, "at extra: " + text(map, "day") + " is no day");
        }
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
