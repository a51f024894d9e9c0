package org.infoportal.web.deadline;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Deadlines as pages. */
@Path("fristen")
@Produces(MediaType.TEXT_HTML)
public final class DeadlinePages {

    private static final String PRINT = "druck";
    private static final int MAX_CHANGES = 500;

    private final DeadlineSources sources;
    private final DeadlineList list;
    private final DeadlineDetail detail;
    private final ChangeViews changes;

    public DeadlinePages(DeadlineSources sources, Messages messages) {
        DeadlineWords words = new DeadlineWords(messages);
        DeadlineViews views = new DeadlineViews(words, messages, sources.clock());
        this.sources = sources;
        this.changes = new ChangeViews(views, messages);
        this.list = new DeadlineList(
                sources, views, new DeadlineChoices(sources, views, messages), new PendingViews(sources, messages));
        this.detail = new DeadlineDetail(sources, views, words, changes, messages);
    }

    /** @param view {@code druck}: all of it on plain paper */
    @GET
    public Page list(
            @QueryParam("ansicht") @DefaultValue("") String view,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return new Page(
                view.equals(PRINT) ? "portal/deadlines-print" : "portal/deadlines",
                list.model(DeadlineFilter.of(uri, caller.viewer()), caller, uri));
    }

    /** The list of one election, whatever the address says. */
    public Page ofElection(String slug, SecurityContext security, UriInfo uri) {
        return new Page("portal/deadlines", list.model(DeadlineFilter.ofElection(slug), Caller.of(security), uri));
    }

    @GET
    @Path("aenderungen")
    public Page changes(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        List<DeadlineChange> news = sources.changes().list(caller.viewer()).stream()
                .filter(DeadlinePages::isNews)
                .limit(MAX_CHANGES)
                .toList();
        return new Page("portal/deadline-changes", Map.of("groups", changes.groups(news, caller.language())));
    }

    /** Nobody has to know that a deadline that was over is no longer there. */
    private static boolean isNews(DeadlineChange change) {
        return change.to().isPresent() || change.from().toInstant().isAfter(change.at());
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Deadline deadline = sources.deadlines().find(slug, caller.viewer()).orElseThrow(NotFoundException::new);
        if (!deadline.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(Addresses.of(uri, "fristen").path(deadline.slug()).build())
                    .build();
        }
        return Response.ok(new Page("portal/deadline", detail.model(deadline, caller, uri)))
                .build();
    }
}
