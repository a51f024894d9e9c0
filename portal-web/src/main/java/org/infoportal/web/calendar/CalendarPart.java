package org.infoportal.web.calendar;

import java.util.List;
import org.infoportal.Portal;
import org.infoportal.calendarfeed.ReminderDays;
import org.infoportal.host.Settings;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.view.Messages;

/** Joins what is needed for calendars. */
public final class CalendarPart {

    private CalendarPart() {}

    /** The resources. */
    public static List<Object> of(Portal portal, Messages messages, ReminderDays days) {
        Settings settings = portal.host().settings();
        EventWords words = new EventWords(new DeadlineWords(messages), messages);
        Calendars calendars = new Calendars(
                portal.deadlines(),
                portal.deadlineChanges(),
                new CalendarFile(settings, words, messages),
                messages,
                portal.host().clock());
        return List.of(
                new PublicFeed(calendars),
                new OwnFeed(
                        calendars, portal.calendarFeeds(), days, portal.host().accounts(), portal::viewer),
                new DeadlineFile(calendars, portal.deadlines()),
                new SubscribePages(portal.calendarFeeds(), portal.host().accounts(), settings));
    }
}
