package org.infoportal.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.accreditation.Viewers;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Deadlines;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** What somebody wants to be reminded of, has been reminded of, and has done. */
public final class ReminderData implements PersonalData {

    private final Reminders reminders;
    private final Deadlines deadlines;
    private final Viewers viewers;

    public ReminderData(Reminders reminders, Deadlines deadlines, Viewers viewers) {
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        return ReminderNodes.find(session, person.id()).map(this::map).stream().toList();
    }

    private Map<String, Object> map(Subscription subscription) {
        // what she may no longer read has no name here either
        Map<String, String> titles = deadlines.list(viewers.of(subscription.account()), DeadlineQuery.ALL).stream()
                .collect(Collectors.toMap(Deadline::id, ReminderData::title, (a, b) -> a));
        ReminderSettings settings = subscription.settings();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("remindersOn", settings.on());
        map.put(
                "daysBefore",
                settings.days().stream().sorted(Comparator.reverseOrder()).toList());
        map.put("mineOnly", settings.mineOnly());
        map.put("changeMails", settings.changes());
        map.put("toldOfChange", subscription.told());
        map.put("lastReminder", subscription.digest().map(LocalDate::toString).orElse(""));
        map.put("reminded", subscription.sent().stream().map(sent(titles)).toList());
        map.put("done", subscription.done().stream().map(done(titles)).toList());
        return map;
    }

    private static Function<Subscription.Sent, Map<String, Object>> sent(Map<String, String> titles) {
        return mark -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("deadline", titles.getOrDefault(mark.deadline(), mark.deadline()));
            map.put("due", mark.due().toString());
            map.put("daysBefore", mark.days());
            return map;
        };
    }

    private static Function<Subscription.Done, Map<String, Object>> done(Map<String, String> titles) {
        return mark -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("deadline", titles.getOrDefault(mark.deadline(), mark.deadline()));
            map.put("at", mark.at().toString());
            return map;
        };
    }

    private static String title(Deadline deadline) {
        return deadline.rule().title() + " – " + deadline.election().title();
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        ReminderNodes.remove(session, person.id());
    }

    @Override
    public void erased(Person person) {
        reminders.subscriptions().refresh(person.id());
    }
}
