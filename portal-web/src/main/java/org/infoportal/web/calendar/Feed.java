package org.infoportal.web.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadlinechange.ToldDeadline;

/**
 * What is in a calendar: everything it is written from, and nothing else, so that two that are equal read alike.
 *
 * @param name of the calendar, as programs list it
 * @param withdrawn deadlines that are no more, and that calendars may still hold
 * @param alarms how many days before a deadline it rings
 */
record Feed(String name, Locale language, List<Integer> alarms, List<Entry> entries, List<ToldDeadline> withdrawn) {

    /**
     * One deadline.
     *
     * @param told as readers were told of it last; empty if it is new this moment
     * @param anchorRule the rule it counts from, if it is one and the reader may know of it
     * @param open whether everybody may read it
     * @param over whether it has passed; some programs ring for what is long gone
     */
    record Entry(
            Deadline deadline,
            Optional<ToldDeadline> told,
            Optional<DeadlineRule> anchorRule,
            boolean open,
            boolean over) {}
}
