package org.infoportal.web.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.Deadlines;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;

/** One deadline, to be put into a calendar. It does not follow when the deadline moves. */
@Path("fristen/{slug: [a-z0-9-]+--[a-z0-9-]+}.ics")
public final class DeadlineFile {

    private final Calendars calendars;
    private final Deadlines deadlines;

    DeadlineFile(Calendars calendars, Deadlines deadlines) {
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    @GET
    public Response deadlineCalendar(
            @PathParam("slug") String slug,
            @Context SecurityContext security,
            @Context UriInfo uri,
            @Context Request request) {
        Caller caller = Caller.of(security);
        Deadline deadline = deadlines.find(slug, caller.viewer()).orElseThrow(NotFoundException::new);
        if (!deadline.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(Addresses.of(uri, "fristen/" + deadline.slug() + ".ics")
                            .build())
                    .build();
        }
        return calendars.answer(
                calendars.of(caller.viewer(), deadline, caller.language()),
                "deadline " + caller.viewer().account().orElse("") + " " + caller.language() + " " + slug,
                request,
                "private, no-cache",
                "attachment; filename=\"" + slug + ".ics\"");
    }
}
