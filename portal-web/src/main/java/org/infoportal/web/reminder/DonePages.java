package org.infoportal.web.reminder;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.reminder.Reminders;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;

/** "Done" and "not done after all", from the page of a deadline. */
@Path("fristen/{slug}/{deed: erledigt|offen}")
@Produces(MediaType.TEXT_HTML)
public final class DonePages {

    private final Reminders reminders;

    public DonePages(Reminders reminders) {
        this.reminders = reminders;
    }

    @POST
    public Response mark(
            @PathParam("slug") String slug,
            @PathParam("deed") String deed,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Viewer viewer = Caller.of(security).viewer();
        boolean done = deed.equals("erledigt");
        Deadline deadline = done ? reminders.markDone(viewer, slug) : reminders.markOpen(viewer, slug);
        return Response.seeOther(Addresses.of(uri, "fristen")
                        .path(deadline.slug())
                        .queryParam("meldung", done ? "deadline-done" : "deadline-open")
                        .build())
                .build();
    }
}
