package org.infoportal.web.reminder;

import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.reminder.Reminders;

/** What the macro of {@code fragments/deadline-actions.ftl} shows beside a deadline. */
public final class ReminderState {

    private final Reminders reminders;

    public ReminderState(Reminders reminders) {
        this.reminders = reminders;
    }

    /** To be put into the page's model as {@code reminder}; empty for readers who are not reminded of anything. */
    public Optional<Map<String, Boolean>> of(Viewer viewer, Deadline deadline) {
        return reminders.isFor(viewer)
                ? Optional.of(Map.of("done", reminders.isDone(viewer, deadline), "on", reminders.isOn(viewer)))
                : Optional.empty();
    }
}
