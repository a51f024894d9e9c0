package org.infoportal.web.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.web.view.Messages;

/** Deadlines in words, in the reader's language. */
public final class DeadlineWords {

    private final Messages messages;

    public DeadlineWords(Messages messages) {
        this.messages = messages;
    }

    /** When it is: {@code Montag, 7. Juli 2025, 18:00 Uhr}; of a period both ends. */
    public String when(Deadline deadline, Locale language) {
        return messages.get(language, "infoportal.deadline.when", deadline.day());
    }

    /** {@code heute}, {@code morgen}, {@code noch 12 Tage}, {@code vor 3 Tagen}. */
    public String countdown(long daysLeft, Locale language) {
        return messages.get(language, "infoportal.deadline.countdown", daysLeft);
    }

    /**
     * Why it is on this day, a sentence for each step, with the section of the law.
     *
     * @param anchorRule the rule it counts from, if it is one and the reader may know of it
     */
    public List<String> why(Deadline deadline, Optional<DeadlineRule> anchorRule, Locale language) {
        return List.of(deadline.legalBasis());
    }
}
