package org.infoportal.web.deadline;

import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Audiences;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Holiday;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.faq.Faq;
import org.infoportal.reminder.Reminders;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Messages;

/** One deadline as its page shows it: when, what it means, why then, and what helps with it. */
final class DeadlineDetail {

    private static final String NOTE = "deadline-note";
    private static final String UNIT = "unit";

    private final DeadlineSources sources;
    private final DeadlineViews views;
    private final DeadlineWords words;
    private final ChangeViews changes;
    private final Messages messages;

    DeadlineDetail(
            DeadlineSources sources, DeadlineViews views, DeadlineWords words, ChangeViews changes, Messages messages) {
        this.sources = sources;
        this.views = views;
        this.words = words;
        this.changes = changes;
        this.messages = messages;
    }

    Map<String, Object> model(Deadline deadline, Caller caller, UriInfo uri) {
        Locale language = caller.language();
        Map<String, Object> view = new HashMap<>(views.row(deadline, language));
        DeadlineRule rule = deadline.rule();
        view.put(
                "text", rule.plainText().lines().filter(line -> !line.isBlank()).toList());
        view.put(
                "means",
                messages.get(
                        language, "infoportal.deadlines.means." + rule.kind().id()));
        view.put("hint", hint(deadline, language));
        view.put("why", words.why(deadline, sources.deadlines().anchorRule(deadline, caller.viewer()), language));
        // the link leads to the rule's own law, not to the one that takes its place
        view.put("lawLink", deadline.legalBasis().equals(rule.legalBasis()) ? rule.legalLink() : "");
        view.put("body", rule.body());
        view.put("jurisdiction", rule.jurisdiction());
        view.put("source", rule.source());
        view.put("checkedOn", rule.checkedOn().map(String::valueOf).orElse(null));
        view.put("audiences", audiences(deadline, language));
        view.put("unit", unit(rule, caller.viewer()));
        view.put(
                "electionUrl",
                DeadlineFilter.ofElection(deadline.election().slug())
                        .address(uri, "fristen")
                        .build()
                        .toString());
        Map<String, Object> model = new HashMap<>();
        model.put("deadline", view);
        model.put("reminder", reminder(deadline, caller.viewer()));
        model.put("questions", questions(rule, caller.viewer()));
        model.put("notes", notes(deadline, caller.viewer()));
        model.put(
                "changes",
                sources.changes().of(deadline).stream()
                        .map(change -> changes.view(change, language))
                        .toList());
        return model;
    }

    /** How the reader stands to it; null if she is not reminded of anything. */
    private Map<String, Boolean> reminder(Deadline deadline, Viewer viewer) {
        Reminders reminders = sources.reminders();
        return reminders.isFor(viewer)
                ? Map.of("done", reminders.isDone(viewer, deadline), "on", reminders.isOn(viewer))
                : null;
    }

    /** What to mind on a day on which offices are closed; empty on other days. */
    private String hint(Deadline deadline, Locale language) {
        if (deadline.rule().kind() != DeadlineKind.EXCLUSION || views.isOver(deadline)) {
            return "";
        }
        WorkingDays calendar = sources.jurisdictions()
                .workingDays(deadline.rule().jurisdiction())
                .orElse(WorkingDays.WITHOUT_HOLIDAYS);
        Optional<Holiday> holiday = calendar.holiday(deadline.day());
        if (holiday.isPresent()) {
            return messages.get(
                    language, "infoportal.deadlines.hint.holiday", holiday.get().name(language));
        }
        if (!calendar.isWeekend(deadline.day())) {
            return "";
        }
        return messages.get(
                language,
                deadline.day().getDayOfWeek() == DayOfWeek.SUNDAY
                        ? "infoportal.deadlines.hint.sunday"
                        : "infoportal.deadlines.hint.saturday");
    }

    private List<String> audiences(Deadline deadline, Locale language) {
        return Audiences.ALL.stream()
                .filter(DeadlineChoices.circles(deadline)::contains)
                .map(audience -> messages.get(language, "infoportal.audience." + audience))
                .toList();
    }

    private String unit(DeadlineRule rule, Viewer viewer) {
        return rule.unit()
                .flatMap(id -> sources.published()
                        .all(UNIT, viewer)
                        .filter(unit -> unit.id().equals(id))
                        .findFirst())
                .map(ContentItem::title)
                .orElse("");
    }

    /** In the order in which the editors chose them. */
    private List<Map<String, String>> questions(DeadlineRule rule, Viewer viewer) {
        if (rule.related().isEmpty()) {
            return List.of();
        }
        return sources.faqs().list(viewer, "", "").stream()
                .filter(faq -> rule.related().contains(faq.id()))
                .sorted(Comparator.comparing((Faq faq) -> rule.related().indexOf(faq.id())))
                .map(faq -> Map.of("slug", faq.slug(), "question", faq.question(), "category", faq.category()))
                .toList();
    }

    private List<Map<String, Object>> notes(Deadline deadline, Viewer viewer) {
        return sources.published()
                .all(NOTE, viewer)
                .filter(note -> isAbout(note, deadline))
                .sorted(Comparator.comparing(ContentItem::title).thenComparing(ContentItem::id))
                .map(note -> Map.<String, Object>of("title", note.title(), "text", Html.of(note.text("text"))))
                .toList();
    }

    /** What a note names, the rule, the election or both, must be this one's; a note that names none is about none. */
    private static boolean isAbout(ContentItem note, Deadline deadline) {
        String rule = note.text("rule");
        String election = note.text("election");
        return !(rule.isEmpty() && election.isEmpty())
                && (rule.isEmpty() || rule.equals(deadline.rule().id()))
                && (election.isEmpty() || election.equals(deadline.election().id()));
    }
}
