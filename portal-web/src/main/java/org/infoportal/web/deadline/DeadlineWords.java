package org.infoportal.web.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.Calculation;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Edge;
import org.infoportal.deadline.Moved;
import org.infoportal.deadline.OffsetUnit;
import org.infoportal.deadline.RuleOverride;
import org.infoportal.deadline.Timing;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;

/** Deadlines in words, in the reader's language. */
public final class DeadlineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Messages messages;

    public DeadlineWords(Messages messages) {
        this.messages = messages;
    }

    /** When it is: {@code Montag, 7. Juli 2025, 18:00 Uhr}; of a period both ends. */
    public String when(Deadline deadline, Locale language) {
        String end = when(deadline.day(), deadline.time(), language);
        return deadline.isPeriod()
                ? get(language, "infoportal.deadline.when.period", day(deadline.firstDay(), language), end)
                : end;
    }

    /** As above, of a moment at which a deadline ended; the last second of a day is the whole day. */
    public String when(ZonedDateTime due, Locale language) {
        Optional<LocalTime> time = Optional.of(due.toLocalTime()).filter(t -> !t.equals(LAST_SECOND));
        return when(due.toLocalDate(), time, language);
    }

    private String when(LocalDate day, Optional<LocalTime> time, Locale language) {
        return time.map(t -> get(language, "infoportal.deadline.when.time", day(day, language), t.format(TIME)))
                .orElseGet(() -> day(day, language));
    }

    /** {@code heute}, {@code morgen}, {@code noch 12 Tage}, {@code vor 3 Tagen}. */
    public String countdown(long daysLeft, Locale language) {
        if (daysLeft == 0) {
            return get(language, "infoportal.deadline.countdown.today");
        }
        if (daysLeft == 1) {
            return get(language, "infoportal.deadline.countdown.tomorrow");
        }
        if (daysLeft == -1) {
            return get(language, "infoportal.deadline.countdown.yesterday");
        }
        return daysLeft > 0
                ? get(language, "infoportal.deadline.countdown.left", daysLeft)
                : get(language, "infoportal.deadline.countdown.past", -daysLeft);
    }

    /**
     * Why it is on this day, a sentence for each step, with the section of the law.
     *
     * @param anchorRule the rule it counts from, if it is one and the reader may know of it
     */
    public List<String> why(Deadline deadline, Optional<DeadlineRule> anchorRule, Locale language) {
        Calculation why = deadline.why();
        List<String> steps = new ArrayList<>();
        steps.add(anchor(why, anchorRule, language));
        steps.add(counting(deadline, language));
        if (!why.skipped().isEmpty()) {
            steps.add(get(language, "infoportal.deadline.why.skipped", holidays(why, language)));
        }
        steps.add(deadline.time()
                .map(time -> time(time, why.timing(), language))
                .orElseGet(() -> get(language, "infoportal.deadline.why.allDay")));
        // of a poll on a Sunday nobody expects anything else
        if (!deadline.day().equals(why.anchorDay())) {
            weekend(deadline.day(), language).ifPresent(steps::add);
        }
        why.override().ifPresent(law -> steps.add(override(law, why, language)));
        if (!deadline.rule().legalBasis().isEmpty()) {
            String key = why.override().isPresent()
                    ? "infoportal.deadline.why.law.otherwise"
                    : "infoportal.deadline.why.law";
            steps.add(get(language, key, deadline.rule().legalBasis()));
        }
        deadline.moved()
                .filter(moved -> moved.cause() == Moved.Cause.ELECTION)
                .ifPresent(moved -> steps.add(moved(moved, language)));
        return steps;
    }

    /** That a deadline is not when it was, with the reason. */
    public String moved(Moved moved, Locale language) {
        String from = when(moved.from(), language);
        String key = "infoportal.deadline.moved." + moved.cause().name().toLowerCase(Locale.ROOT);
        return moved.reason().isEmpty()
                ? get(language, key, from)
                : get(language, key, from) + " " + get(language, "infoportal.deadline.moved.reason", moved.reason());
    }

    private String anchor(Calculation why, Optional<DeadlineRule> anchorRule, Locale language) {
        String day = day(why.anchorDay(), language);
        if (why.timing().anchor() != Anchor.RULE) {
            return get(
                    language,
                    "infoportal.deadline.why.anchor." + why.timing().anchor().id(),
                    day);
        }
        return anchorRule
                .map(rule -> get(language, "infoportal.deadline.why.anchor.rule", rule.title(), day))
                .orElseGet(() -> get(language, "infoportal.deadline.why.anchor.rule.hidden", day));
    }

    private String counting(Deadline deadline, Locale language) {
        Timing timing = deadline.why().timing();
        String last = day(deadline.day(), language);
        return timing.until()
                .filter(until -> deadline.isPeriod())
                .map(until -> get(
                        language,
                        "infoportal.deadline.why.period",
                        distance(timing.offset(), timing, language),
                        day(deadline.firstDay(), language),
                        distance(until, timing, language),
                        last))
                .orElseGet(() -> get(
                        language, "infoportal.deadline.why.count", distance(timing.offset(), timing, language), last));
    }

    /** {@code 69 Tage davor}, {@code das Ende des 51. Monats danach}. */
    private String distance(int offset, Timing timing, Locale language) {
        if (offset == 0) {
            return get(language, "infoportal.deadline.distance.same");
        }
        boolean hasEdges = timing.unit() == OffsetUnit.WEEK || timing.unit() == OffsetUnit.MONTH;
        String edge = timing.edge()
                .filter(e -> hasEdges)
                .map(Edge::id)
                .map(id -> "." + id)
                .orElse("");
        String direction = offset < 0 ? ".before" : ".after";
        String number = Math.abs(offset) == 1 && edge.isEmpty() ? ".one" : "";
        return get(
                language,
                "infoportal.deadline.distance." + timing.unit().id() + edge + direction + number,
                Math.abs(offset));
    }

    private String time(LocalTime time, Timing timing, Locale language) {
        return get(
                language,
                "infoportal.deadline.why.time",
                time.format(TIME),
                timing.zone().getDisplayName(TextStyle.FULL, language));
    }

    private Optional<String> weekend(LocalDate day, Locale language) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? Optional.of(get(
                        language,
                        "infoportal.deadline.why.weekend",
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, language)))
                : Optional.empty();
    }

    private String override(RuleOverride override, Calculation why, Locale language) {
        String law = override.law().isEmpty() ? get(language, "infoportal.deadline.why.override.law") : override.law();
        String otherwise = why.ordinary()
                .map(day -> " " + get(language, "infoportal.deadline.why.override.ordinary", day(day, language)))
                .orElse("");
        String reason = override.reason().isEmpty()
                ? ""
                : " " + get(language, "infoportal.deadline.moved.reason", override.reason());
        return get(language, "infoportal.deadline.why.override", law) + reason + otherwise;
    }

    private String holidays(Calculation why, Locale language) {
        return why.skipped().stream()
                .map(holiday -> get(
                        language,
                        "infoportal.deadline.why.holiday",
                        holiday.name(language),
                        day(holiday.day(), language)))
                .collect(Collectors.joining("; "));
    }

    private static String day(LocalDate day, Locale language) {
        return PageFunctions.longDay(day, language);
    }

    private String get(Locale language, String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
