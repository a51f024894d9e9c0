package org.infoportal.reminder;

import java.time.LocalDate;
import java.util.List;
import org.infoportal.deadline.Deadline;

/**
 * A mail that will come.
 *
 * @param day in the morning of which, or at once if it is today's
 * @param deadlines what it will be about, nearest first
 */
public record Announcement(LocalDate day, List<Deadline> deadlines) {

    public Announcement {
        deadlines = List.copyOf(deadlines);
    }
}
