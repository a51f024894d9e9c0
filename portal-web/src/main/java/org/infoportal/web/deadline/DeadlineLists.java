package org.infoportal.web.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.messagetext.MailList;
import org.infoportal.reminder.ChangeList;
import org.infoportal.reminder.ReminderList;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;

/** Puts lists of deadlines in mails into words, a paragraph for each. */
public final class DeadlineLists {

    private final Messages messages;
    private final DeadlineWords words;

    public DeadlineLists(Messages messages) {
        this.messages = messages;
        this.words = new DeadlineWords(messages);
    }

    /** Replaces the lists in what a mail is filled in with; others are left alone. */
    public void fill(Map<String, Object> model, Locale language) {
        if (model.get("deadlines") instanceof ReminderList list) {
            model.put("title", title(list, language));
            model.put("date", PageFunctions.longDay(list.today(), language));
            model.put("deadlines", reminders(list, language));
        }
        if (model.get("changes") instanceof ChangeList list) {
            model.put(
                    "changes",
                    new MailList(list.changes().stream()
                            .map(change -> change(change, language))
                            .toList()));
        }
    }

    /** Of the nearest one, and how many more there are. */
    private String title(ReminderList list, Locale language) {
        String nearest = list.entries().get(0).deadline().rule().title();
        int more = list.entries().size() - 1;
        return switch (more) {
            case 0 -> nearest;
            case 1 -> messages.get(language, "infoportal.reminders.mail.oneMore", nearest);
            default -> messages.get(language, "infoportal.reminders.mail.more", nearest, more);
        };
    }

    private MailList reminders(ReminderList list, Locale language) {
        boolean many = list.entries().size() > 1;
        return new MailList(list.entries().stream()
                // one alone is opened with the button
                .map(entry -> reminder(entry.deadline(), list.today(), language) + (many ? "\n" + entry.link() : ""))
                .toList());
    }

    private String reminder(Deadline deadline, LocalDate today, Locale language) {
        return Stream.of(
                        messages.get(
                                language,
                                "infoportal.reminders.mail.what",
                                deadline.rule().title(),
                                deadline.election().title()),
                        messages.get(
                                language,
                                "infoportal.reminders.mail.when",
                                words.when(deadline, language),
                                words.countdown(deadline.daysLeft(today), language)))
                .collect(Collectors.joining("\n"));
    }

    private String change(DeadlineChange change, Locale language) {
        List<String> lines = Stream.of(
                        messages.get(
                                language,
                                "infoportal.reminders.mail.what",
                                change.about().title(),
                                change.about().electionTitle()),
                        messages.get(language, "infoportal.reminders.mail.before", words.when(change.from(), language)),
                        change.to()
                                .map(to -> messages.get(
                                        language, "infoportal.reminders.mail.now", words.when(to, language)))
                                .orElseGet(() -> messages.get(language, "infoportal.reminders.mail.withdrawn")),
                        change.reason().isBlank()
                                ? ""
                                : messages.get(
                                        language,
                                        "infoportal.deadline.moved.reason",
                                        change.reason().strip().replaceAll("\\s+", " ")))
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join("\n", lines);
    }
}
