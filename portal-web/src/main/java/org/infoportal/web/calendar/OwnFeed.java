package org.infoportal.web.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.infoportal.access.Viewer;
import org.infoportal.calendarfeed.CalendarFeeds;
import org.infoportal.calendarfeed.ReminderDays;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.web.http.Languages;

/** A member's own calendar, for whoever knows its secret: calendar programs cannot sign in. */
@Path("fristen/{token: " + CalendarFeeds.TOKEN + "}.ics")
public final class OwnFeed {

    private final Calendars calendars;
    private final CalendarFeeds feeds;
    private final ReminderDays days;
    private final Accounts accounts;
    private final Function<String, Viewer> viewers;

    OwnFeed(
            Calendars calendars,
            CalendarFeeds feeds,
            ReminderDays days,
            Accounts accounts,
            Function<String, Viewer> viewers) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.days = days;
        this.accounts = accounts;
        this.viewers = viewers;
    }

    @GET
    public Response ownCalendar(
            @PathParam("token") String token,
            @QueryParam("election") @DefaultValue("") String election,
            @QueryParam(Languages.PARAMETER) String lang,
            @Context Request request) {
        String id = feeds.account(token).orElseThrow(NotFoundException::new);
        Account owner = accounts.findById(id).filter(Account::enabled).orElseThrow(NotFoundException::new);
        Locale language = Languages.known(lang).orElse(owner.language());
        Feed feed = calendars.of(viewers.apply(id), election, language, days.of(id));
        Response answer = calendars.answer(
                feed,
                id + " " + language + " " + election,
                request,
                "private, no-cache",
                "inline; filename=\"meine-fristen.ics\"");
        return Response.fromResponse(answer).header("X-Robots-Tag", "noindex").build();
    }
}
