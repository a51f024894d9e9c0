package org.infoportal.web.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.view.Messages;

/** What calendars tell of a deadline, in plain text. */
final class EventWords {

    private final DeadlineWords words;
    private final Messages messages;

    EventWords(DeadlineWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** Calendars show many things; so it says which election it is about. */
    String summary(Deadline deadline) {
        return summary(deadline.rule().title(), deadline.election().title());
    }

    private static String summary(String title, String election) {
        return title + " (" + election + ")";
    }

    String kind(Deadline deadline, Locale language) {
        return messages.get(
                language, "infoportal.calendar.kind." + deadline.rule().kind().id());
    }

    String description(Feed.Entry entry, URI page, Locale language) {
        Deadline deadline = entry.deadline();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.when(deadline, language));
        paragraphs.add(deadline.rule().plainText());
        paragraphs.add(String.join("\n", words.why(deadline, entry.anchorRule(), language)));
        paragraphs.add(deadline.rule().legalLink());
        paragraphs.add(page.toString());
        return join(paragraphs);
    }

    String cancelledSummary(ToldDeadline told, Locale language) {
        return messages.get(
                language, "infoportal.calendar.event.cancelled", summary(told.title(), told.electionTitle()));
    }

    String cancelledDescription(ToldDeadline told, Locale language) {
        return messages.get(language, "infoportal.calendar.event.cancelledText", told.title(), told.electionTitle());
    }

    String alarm(Deadline deadline, int days, Locale language) {
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "days";
        return messages.get(language, "infoportal.calendar.alarm." + when, summary(deadline), days);
    }

    private static String join(List<String> paragraphs) {
        return paragraphs.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
    }
}
