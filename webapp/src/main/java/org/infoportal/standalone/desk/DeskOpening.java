package org.infoportal.standalone.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.content.ContentItem;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.StaleException;
import org.infoportal.form.Choices;
import org.infoportal.visibility.Opening;
import org.infoportal.visibility.Visibility;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Asks before an item that was published for some is published for everybody. */
@Path("desk/{type}/{id}/oeffentlich")
@Produces(MediaType.TEXT_HTML)
public final class DeskOpening {

    private final Visibility visibility;
    private final Workflow workflow;
    private final VisibilityViews views;
    private final Choices choices;
    private final Messages messages;

    public DeskOpening(Portal portal, VisibilityViews views, Messages messages) {
        this.visibility = portal.visibility();
        this.workflow = portal.desk().workflow();
        this.choices = portal.choices();
        this.views = views;
        this.messages = messages;
    }

    /** Leads there. What was to be published is saved by then. */
    static Response ask(UriInfo uri, String type, String id) {
        return Response.seeOther(Addresses.of(uri, "desk/" + type + "/" + id + "/oeffentlich")
                        .build())
                .build();
    }

    @GET
    public Response show(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return visibility
                .opening(caller.viewer(), type, id)
                .map(opening -> Response.ok(page(opening, caller, uri)).build())
                .orElseGet(() -> back(uri, type, id, Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("type") String type,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        String revision = FormInput.text(sent, "_revision");
        if (!revision.matches("\\d{1,18}")) {
            throw new StaleException();
        }
        workflow.act(
                Caller.of(security).viewer(),
                type,
                id,
                Optional.of(Long.valueOf(revision)),
                EditorialAction.PUBLISH,
                "",
                true);
        return back(uri, type, id, Optional.of("published"));
    }

    private Page page(Opening opening, Caller caller, UriInfo uri) {
        ContentItem item = opening.item();
        ValueTexts texts = new ValueTexts(item.type(), choices, messages, caller);
        Map<String, Object> model = new HashMap<>(views.opening(opening, caller.language()));
        model.put("title", texts.of(item.type().titleProperty().name(), item.title()));
        model.put("revision", item.revision());
        model.put("editUrl", uri.getBaseUri().getPath() + "desk/" + item.type().name() + "/" + item.id());
        return new Page("desk/opening", model);
    }

    private static Response back(UriInfo uri, String type, String id, Optional<String> notice) {
        var address = Addresses.of(uri, "desk/" + type + "/" + id);
        notice.ifPresent(name -> address.queryParam("meldung", name));
        return Response.seeOther(address.build()).build();
    }
}
