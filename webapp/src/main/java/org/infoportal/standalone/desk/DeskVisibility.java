package org.infoportal.standalone.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.form.Choices;
import org.infoportal.visibility.PersonSight;
import org.infoportal.visibility.Sight;
import org.infoportal.visibility.Visibility;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Who can see an item, and whether one person can. The question about her is sent, so that no address holds her name. */
@Path("desk/{type}/{id}/sichtbar")
@Produces(MediaType.TEXT_HTML)
public final class DeskVisibility {

    private static final int UNPROCESSABLE = 422;

    private final Visibility visibility;
    private final VisibilityViews views;
    private final FormViews forms;
    private final Choices choices;
    private final Messages messages;

    public DeskVisibility(
            Visibility visibility, VisibilityViews views, FormViews forms, Choices choices, Messages messages) {
        this.visibility = visibility;
        this.views = views;
        this.forms = forms;
        this.choices = choices;
        this.messages = messages;
    }

    @GET
    public Page show(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Sight sight = visibility.of(caller.viewer(), type, id);
        return page(sight, Map.of(), List.of(), caller, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(
            @PathParam("type") String type,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Sight sight = visibility.of(caller.viewer(), type, id);
        Map<String, Object> input = FormInput.of(visibility.form(), sent);
        try {
            PersonSight person = visibility.check(caller.viewer(), type, id, input);
            Page page = page(sight, input, List.of(), caller, uri);
            Map<String, Object> model = new HashMap<>(page.model());
            model.put("person", views.person(person, caller.language()));
            return answer(Response.Status.OK.getStatusCode(), new Page(page.template(), model));
        } catch (InvalidException e) {
            return answer(UNPROCESSABLE, page(sight, input, e.errors(), caller, uri));
        }
    }

    private static Response answer(int status, Page page) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    private Page page(Sight sight, Map<String, ?> input, List<FieldError> errors, Caller caller, UriInfo uri) {
        ContentItem item = sight.item();
        String base = uri.getBaseUri().getPath();
        ValueTexts texts = new ValueTexts(item.type(), choices, messages, caller);
        Map<String, Object> model = new HashMap<>();
        model.put("title", texts.of(item.type().titleProperty().name(), item.title()));
        model.put("editUrl", base + "desk/" + item.type().name() + "/" + item.id());
        model.put("visibility", views.of(sight, base, caller.language()));
        model.put("form", forms.of(visibility.form(), input, errors, caller));
        return new Page("desk/visible-to", model);
    }
}
