package org.infoportal.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public holidays of a country or one of its regions, and days that a law made one for once. */
final class PublicHolidays implements WorkingDays {

    private final HolidayManager manager;
    private final String[] region;
    private final Map<LocalDate, Holiday> extra;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    /**
     * @param country as ISO 3166 spells it, in small letters
     * @param region part of it; empty for the country alone
     * @throws RuntimeException if there is no such country
     */
    PublicHolidays(String country, List<String> region, Map<LocalDate, Holiday> extra) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
        this.region = region.toArray(String[]::new);
        this.extra = Map.copyOf(extra);
    }

    @Override
    public boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(extra.get(day))
                .or(() -> Optional.ofNullable(
                        years.computeIfAbsent(day.getYear(), this::holidays).get(day)));
    }

    private Map<LocalDate, Holiday> holidays(int year) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        manager.getHolidays(Year.of(year), region)
                .forEach(holiday -> holidays.put(
                        holiday.getDate(),
                        new Holiday(
                                holiday.getDate(),
                                holiday.getDescription(Locale.GERMAN),
                                holiday.getDescription(Locale.ENGLISH))));
        return holidays;
    }
}
