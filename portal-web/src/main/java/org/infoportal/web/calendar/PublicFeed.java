package org.infoportal.web.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.infoportal.web.http.Languages;

/** The calendar for everybody: what a guest may read, whoever asks, so that anybody in between may keep a copy. */
@Path("fristen.ics")
public final class PublicFeed {

    private final Calendars calendars;

    PublicFeed(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    public Response publicCalendar(
            @QueryParam("election") @DefaultValue("") String election,
            @QueryParam(Languages.PARAMETER) String lang,
            @Context Request request) {
        Locale language = Languages.known(lang).orElse(Locale.GERMAN);
        return calendars.answer(
                calendars.ofEverybody(election, language),
                "public " + language + " " + election,
                request,
                "public, max-age=300",
                "inline; filename=\"fristen.ics\"");
    }
}
