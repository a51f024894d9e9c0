package org.infoportal.web.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.election.Election;
import org.infoportal.web.pdf.PdfRenderer;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;
import org.infoportal.web.view.Templates;

/** The wall calendar as a tagged PDF (PDF/UA): a page for each month, then the list with times and laws. */
final class WallCalendarPdf {

    private static final String TEMPLATE = "/infoportal/templates/pdf/wall-calendar.ftl";

    private final Templates templates;
    private final Messages messages;
    private final DeadlineViews views;
    private final PdfRenderer renderer = new PdfRenderer();

    WallCalendarPdf(Templates templates, Messages messages, DeadlineViews views) {
        this.templates = templates;
        this.messages = messages;
        this.views = views;
    }

    /** @param address where the deadlines are found on the web */
    byte[] of(WallCalendar calendar, PaperFormat format, LocalDate today, String address, Locale language) {
        Map<String, Object> model = new HashMap<>(PageFunctions.of(messages, language, path -> path, name -> name));
        List<Election> elections =
                calendar.listed().stream().map(Deadline::election).distinct().toList();
        model.put("language", language.getLanguage());
        model.put("site", messages.get(language, "infoportal.site.name"));
        model.put("format", format.id());
        model.put(
                "asOf",
                messages.get(
                        language, "infoportal.deadlines.wall.asOf", PageFunctions.longDay(today, language), address));
        model.put("elections", elections.stream().map(Election::title).toList());
        model.put(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, language))
                        .toList());
        model.put(
                "months",
                calendar.months().stream()
                        .map(month -> month(month, format, language))
                        .toList());
        model.put(
                "listed",
                calendar.listed().stream()
                        .map(deadline -> views.row(deadline, language))
                        .toList());
        model.put("several", elections.size() > 1);
        model.put("later", calendar.later());
        return renderer.render(templates.html(TEMPLATE, language, model));
    }

    private Map<String, Object> month(WallCalendar.Month month, PaperFormat format, Locale language) {
        return Map.of(
                "name",
                DeadlineViews.format(month.month(), "LLLL yyyy", language),
                "weeks",
                month.weeks().stream()
                        .map(week -> Map.of(
                                "number",
                                week.number(),
                                "days",
                                week.days().stream()
                                        .map(day -> day(
                                                day,
                                                format.entriesOfDay(
                                                        month.weeks().size()),
                                                format,
                                                language))
                                        .toList()))
                        .toList());
    }

    private Map<String, Object> day(WallCalendar.Day day, int room, PaperFormat format, Locale language) {
        List<Map<String, Object>> entries = day.entries().stream()
                .limit(room)
                .map(entry -> entry(entry, format, language))
                .toList();
        return Map.of(
                "number",
                day.day().getDayOfMonth(),
                "inMonth",
                day.inMonth(),
                "off",
                day.isWeekend() || !day.holidays().isEmpty(),
                "holiday",
                holidays(day, language),
                "entries",
                entries,
                "more",
                Math.max(0, day.entries().size() - room));
    }

    /** Which land keeps it, where the calendar is for several and not all do. */
    private static String holidays(WallCalendar.Day day, Locale language) {
        return day.holidays().entrySet().stream()
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey().name(language)
                        : entry.getKey().name(language) + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> entry(WallCalendar.Entry entry, PaperFormat format, Locale language) {
        if (entry instanceof WallCalendar.Entry.Poll poll) {
            String text = messages.get(
                    language,
                    poll.runoff() ? "infoportal.deadlines.wall.runoffOf" : "infoportal.deadlines.wall.pollOf",
                    poll.election().title());
            return Map.of("kind", "poll", "text", shortened(text, format));
        }
        WallCalendar.Entry.Due due = (WallCalendar.Entry.Due) entry;
        Deadline deadline = due.deadline();
        boolean begin = due.edge() == WallCalendar.Edge.BEGIN;
        String title = deadline.rule().title();
        String text = due.edge() == WallCalendar.Edge.NONE
                ? title
                : messages.get(
                        language, begin ? "infoportal.deadlines.wall.begin" : "infoportal.deadlines.wall.end", title);
        String time = begin
                ? ""
                : deadline.time()
                        .map(until -> messages.get(
                                        language,
                                        "infoportal.deadlines.wall.time",
                                        DeadlineViews.format(until, "HH:mm", language))
                                + ": ")
                        .orElse("");
        return Map.of(
                "kind",
                deadline.rule().kind() == DeadlineKind.EXCLUSION ? "exclusion" : "other",
                "text",
                shortened(time + text, format));
    }

    /** The whole title stands in the list. */
    private static String shortened(String text, PaperFormat format) {
        return text.length() <= format.lettersOfEntry()
                ? text
                : text.substring(0, format.lettersOfEntry() - 1).strip() + "…";
    }
}
