package org.infoportal.web.deadline;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.infoportal.deadline.Deadlines;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Deadlines as JSON, soonest first, past ones too. */
@Path("api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadlineApi {

    private final Deadlines deadlines;
    private final DeadlineJsonViews views;

    public DeadlineApi(Deadlines deadlines, DeadlineJsonViews views) {
        this.deadlines = deadlines;
        this.views = views;
    }

    @GET
    public Items<DeadlineJson> listDeadlines(
            @QueryParam("election") @DefaultValue("") String election,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("mine") @DefaultValue("") String mine,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Window window = Window.of(offset, limit);
        Caller caller = Caller.of(security);
        return Items.of(
                deadlines.list(caller.viewer(), DeadlineParameters.of(election, audience, kind, mine, from, to)),
                window,
                deadline -> views.json(deadline, caller.viewer(), caller.language()));
    }

    /** By address, present or former. */
    @GET
    @Path("{slug}")
    public DeadlineJson getDeadline(@PathParam("slug") String slug, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        return deadlines
                .find(slug, caller.viewer())
                .map(deadline -> views.json(deadline, caller.viewer(), caller.language()))
                .orElseThrow(NotFoundException::new);
    }
}
