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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.StaleException;
import org.infoportal.form.Choices;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The Desk's forms: write, save, publish, take back, delete. If two edit one item, the later one loses no text. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class DeskForms {

    private static final String SAVE_AND_PUBLISH = "save-publish";

    private final ContentEditing editing;
    private final Workflow workflow;
    private final FormViews forms;
    private final DeskViews views;

    public DeskForms(ContentEditing editing, Workflow workflow, FormViews forms, Choices choices, Messages messages) {
        this.editing = editing;
        this.workflow = workflow;
        this.forms = forms;
        this.views = new DeskViews(choices, messages);
    }

    @GET
    @Path("{type}/neu")
    public Page ask(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        return form(type, Optional.empty(), Map.of(), List.of(), caller, uri);
    }

    @POST
    @Path("{type}/neu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @PathParam("type") String typeName,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        Map<String, Object> input = FormInput.of(type.form(), sent);
        try {
            ContentItem item = editing.create(caller.viewer(), typeName, input);
            return saved(item, sent, caller.viewer(), uri);
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(type, Optional.empty(), input, e.errors(), caller, uri))
                    .build();
        }
    }

    @GET
    @Path("{type}/{id}")
    public Page edit(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentItem item = editing.get(caller.viewer(), typeName, id);
        return form(item.type(), Optional.of(item), values(item), List.of(), caller, uri);
    }

    @POST
    @Path("{type}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Viewer viewer = caller.viewer();
        ContentItem item = editing.get(viewer, typeName, id);
        Map<String, Object> input = FormInput.of(item.type().form(), sent);
        try {
            return switch (FormInput.text(sent, "_action")) {
                case "publish" -> {
                    act(viewer, item, revision(sent), EditorialAction.PUBLISH);
                    yield redirect(uri, typeName + "/" + id, "published");
                }
                case "unpublish" -> {
                    act(viewer, item, revision(sent), EditorialAction.UNPUBLISH);
                    yield redirect(uri, typeName + "/" + id, "unpublished");
                }
                case "delete" -> delete(item, sent, caller, uri);
                default -> saved(editing.update(viewer, typeName, id, revision(sent), input), sent, viewer, uri);
            };
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(item.type(), Optional.of(item), input, e.errors(), caller, uri))
                    .build();
        } catch (StaleException e) {
            return Response.status(409)
                    .entity(conflict(editing.get(viewer, typeName, id), input, caller, uri))
                    .build();
        }
    }

    private Response delete(ContentItem item, MultivaluedMap<String, String> sent, Caller caller, UriInfo uri) {
        if (!"true".equals(FormInput.text(sent, "_confirmed"))) {
            Map<String, Object> model = Map.of(
                    "type", views.type(item.type(), base(uri), caller.language()),
                    "item", views.item(item, base(uri), caller.language()));
            return Response.ok(new Page("desk/delete", model)).build();
        }
        act(caller.viewer(), item, revision(sent), EditorialAction.TRASH);
        return redirect(uri, item.type().name(), "deleted");
    }

    private Response saved(ContentItem item, MultivaluedMap<String, String> sent, Viewer viewer, UriInfo uri) {
        String address = item.type().name() + "/" + item.id();
        if (SAVE_AND_PUBLISH.equals(FormInput.text(sent, "_action"))) {
            act(viewer, item, item.revision(), EditorialAction.PUBLISH);
            return redirect(uri, address, "published");
        }
        return redirect(uri, address, "saved");
    }

    private void act(Viewer viewer, ContentItem item, long revision, EditorialAction action) {
        workflow.act(viewer, item.type().name(), item.id(), Optional.of(revision), action, "");
    }

    private Page form(
            ContentType type,
            Optional<ContentItem> item,
            Map<String, ?> values,
            List<FieldError> errors,
            Caller caller,
            UriInfo uri) {
        Map<String, Object> model = new HashMap<>();
        model.put("type", views.type(type, base(uri), caller.language()));
        model.put(
                "item",
                item.map(i -> views.item(i, base(uri), caller.language())).orElse(null));
        model.put("form", forms.of(type.form(), values, errors, caller));
        model.put("newUrl", base(uri) + "desk/" + type.name() + "/neu");
        return new Page("desk/edit", model);
    }

    private Page conflict(ContentItem theirs, Map<String, ?> mine, Caller caller, UriInfo uri) {
        return new Page(
                "desk/conflict",
                Map.of(
                        "type", views.type(theirs.type(), base(uri), caller.language()),
                        "item", views.item(theirs, base(uri), caller.language()),
                        "form", forms.of(theirs.type().form(), mine, List.of(), caller),
                        "theirs", views.compare(theirs, mine, caller)));
    }

    /** An item's values for its form; the address it has is shown. */
    private static Map<String, Object> values(ContentItem item) {
        Map<String, Object> values = new HashMap<>(item.values());
        values.put("slug", item.slug());
        return values;
    }

    private static long revision(MultivaluedMap<String, String> sent) {
        String revision = FormInput.text(sent, "_revision");
        if (!revision.matches("\\d{1,18}")) {
            throw new StaleException();
        }
        return Long.parseLong(revision);
    }

    private static Response redirect(UriInfo uri, String address, String notice) {
        return Response.seeOther(Addresses.of(uri, "desk/" + address)
                        .queryParam("meldung", notice)
                        .build())
                .build();
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().getPath();
    }
}
