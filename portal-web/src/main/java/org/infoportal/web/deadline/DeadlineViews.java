package org.infoportal.web.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadline.Moved;
import org.infoportal.time.LegalTime;
import org.infoportal.web.view.Messages;

/** Deadlines as the macros of {@code fragments/deadlines.ftl} draw them. */
public final class DeadlineViews {

    private static final int SOON_DAYS = 7;

    private final DeadlineWords words;
    private final Messages messages;
    private final Clock clock;

    public DeadlineViews(DeadlineWords words, Messages messages, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** The next ones that are not over, of all elections. */
    public List<Map<String, Object>> next(Deadlines deadlines, Viewer viewer, int limit, Locale language) {
        return next(deadlines, viewer, DeadlineQuery.ALL, limit, language);
    }

    /** The next ones that are not over, of those that were asked for. */
    public List<Map<String, Object>> next(
            Deadlines deadlines, Viewer viewer, DeadlineQuery query, int limit, Locale language) {
        return deadlines.list(viewer, query).stream()
                .filter(deadline -> !isOver(deadline))
                .limit(limit)
                .map(deadline -> row(deadline, language))
                .toList();
    }

    boolean isOver(Deadline deadline) {
        return deadline.isOver(clock.instant());
    }

    /** One line of a list. */
    Map<String, Object> row(Deadline deadline, Locale language) {
        long daysLeft = deadline.daysLeft(LocalDate.ofInstant(clock.instant(), LegalTime.ZONE));
        Map<String, Object> row = new HashMap<>();
        row.put("slug", deadline.slug());
        row.put("title", deadline.rule().title());
        row.put("election", deadline.election().title());
        row.put("kind", deadline.rule().kind().id());
        row.put("kindLabel", kind(deadline.rule().kind().id(), language));
        row.put("law", deadline.legalBasis());
        row.put("when", words.when(deadline, language));
        row.put("datetime", datetime(deadline));
        row.put("day", deadline.day().toString());
        row.put("number", deadline.day().getDayOfMonth());
        row.put("weekday", format(deadline.day(), "EEE", language));
        row.put("month", format(deadline.day(), "LLL", language));
        row.put("year", deadline.day().getYear());
        row.put("daysLeft", daysLeft);
        row.put("countdown", words.countdown(daysLeft, language));
        row.put("over", isOver(deadline));
        row.put("soon", !isOver(deadline) && daysLeft <= SOON_DAYS);
        row.put("moved", deadline.moved().map(moved -> moved(moved, language)).orElse(null));
        return row;
    }

    String kind(String id, Locale language) {
        return messages.get(language, "infoportal.types.rule.kind." + id);
    }

    /** A moment at which a deadline ended. */
    String told(ZonedDateTime moment, Locale language) {
        return words.when(moment, language);
    }

    private Map<String, Object> moved(Moved moved, Locale language) {
        return Map.of(
                "from",
                told(moved.from(), language),
                "byLaw",
                moved.cause() == Moved.Cause.LAW,
                "reason",
                moved.reason());
    }

    /** As HTML's {@code time} takes it. */
    private static String datetime(Deadline deadline) {
        return deadline.isAllDay()
                ? deadline.day().toString()
                : deadline.due().toOffsetDateTime().toString();
    }

    static String format(TemporalAccessor time, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(time);
    }
}
