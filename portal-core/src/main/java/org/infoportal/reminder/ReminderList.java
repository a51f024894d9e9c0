package org.infoportal.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.infoportal.deadline.Deadline;

/**
 * What a reminder is about, for the composer to put into words.
 *
 * @param today the day on which it is written
 * @param entries nearest first; never empty
 */
public record ReminderList(LocalDate today, List<Entry> entries) {

    public ReminderList {
        entries = List.copyOf(entries);
    }

    /** @param link to its page */
    public record Entry(Deadline deadline, URI link) {}
}
