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
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.unsaved.UnsavedText;
import org.infoportal.unsaved.UnsavedTexts;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Writing an item: a new one, or the text of one that is there. If two edit one item, the later one loses no text. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class DeskForms {

    /** In the address of a form: with what was typed and not saved. */
    private static final String UNSAVED = "entwurf";

    private final ContentEditing editing;
    private final UnsavedTexts unsaved;
    private final ItemPages pages;
    private final ItemSteps steps;
    private final MergePage merges;
    private final DeskFiles files;
    private final Portal portal;

    public DeskForms(Portal portal, ItemPages pages, DeskFiles files, FormViews forms, Messages messages) {
        this.portal = portal;
        this.editing = portal.editing();
        this.unsaved = portal.unsaved();
        this.pages = pages;
        this.files = files;
        this.steps = new ItemSteps(portal, pages, messages);
        this.merges = new MergePage(editing, portal.choices(), files, forms, messages);
    }

    @GET
    @Path("{type}/neu")
    public Page ask(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = writable(caller, typeName);
        return opened(type, Optional.empty(), Map.of(), caller, uri);
    }

    @POST
    @Path("{type}/neu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @PathParam("type") String typeName,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return create(typeName, sent, Map.of(), Caller.of(security), uri);
    }

    /** @param uploads by field name, what came of files that were sent with the form */
    Response create(
            String typeName,
            MultivaluedMap<String, String> sent,
            Map<String, Object> uploads,
            Caller caller,
            UriInfo uri) {
        ContentType type = writable(caller, typeName);
        Map<String, Object> input = files.input(type.form(), sent, uploads);
        try {
            ContentItem item = editing.create(caller.viewer(), typeName, input);
            unsaved.discard(caller.viewer(), typeName, UnsavedTexts.NEW);
            return saved(item, sent, caller, uri);
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(type, Optional.empty(), input, e.errors(), sent, caller, uri))
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
        return opened(item.type(), Optional.of(item), values(item), caller, uri);
    }

    /** Saves, or takes a step with the item as it is: {@code _action} says which. */
    @POST
    @Path("{type}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return act(typeName, id, sent, Map.of(), Caller.of(security), uri);
    }

    /** @param uploads by field name, what came of files that were sent with the form */
    Response act(
            String typeName,
            String id,
            MultivaluedMap<String, String> sent,
            Map<String, Object> uploads,
            Caller caller,
            UriInfo uri) {
        ContentItem item = editing.get(caller.viewer(), typeName, id);
        return steps.named(FormInput.text(sent, "_action"))
                .map(action -> steps.take(item, action, sent, caller, uri))
                .orElseGet(() -> save(item, sent, uploads, caller, uri));
    }

    private Response save(
            ContentItem item,
            MultivaluedMap<String, String> sent,
            Map<String, Object> uploads,
            Caller caller,
            UriInfo uri) {
        Viewer viewer = caller.viewer();
        String type = item.type().name();
        Map<String, Object> input = files.input(item.type().form(), sent, uploads);
        takeTheirs(item, sent, input);
        try {
            ContentItem updated = editing.update(viewer, type, item.id(), ItemSteps.revision(sent), input);
            unsaved.discard(viewer, type, item.id());
            return saved(updated, sent, caller, uri);
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(item.type(), Optional.of(item), input, e.errors(), sent, caller, uri))
                    .build();
        } catch (StaleException e) {
            ContentItem theirs = editing.get(viewer, type, item.id());
            return Response.status(409)
                    .entity(merges.of(theirs, ItemSteps.sentRevision(sent), input, caller, uri))
                    .build();
        }
    }

    private Response saved(ContentItem item, MultivaluedMap<String, String> sent, Caller caller, UriInfo uri) {
        return switch (FormInput.text(sent, "_action")) {
            case "save-publish" -> steps.afterSaving(item, EditorialAction.PUBLISH, sent, caller, uri);
            case "save-submit" -> steps.afterSaving(item, EditorialAction.SUBMIT, sent, caller, uri);
            default -> ItemSteps.redirect(uri, item.type().name() + "/" + item.id(), "saved");
        };
    }

    /** Who may only review or publish has nothing to write. */
    private ContentType writable(Caller caller, String typeName) {
        ContentType type = editing.getType(caller.viewer(), typeName);
        if (!portal.gate().mayEdit(caller.viewer(), typeName)) {
            throw new NotFoundException();
        }
        return type;
    }

    /** The form as it is opened: with what is stored, or with what she has typed before and not saved. */
    private Page opened(
            ContentType type, Optional<ContentItem> item, Map<String, ?> values, Caller caller, UriInfo uri) {
        String id = item.map(ContentItem::id).orElse(UnsavedTexts.NEW);
        Optional<UnsavedText> text = unsaved.find(caller.viewer(), type.name(), id)
                .filter(kept -> !Merge.isSame(type.form(), values, input(type, kept)));
        boolean restored = text.isPresent() && uri.getQueryParameters().containsKey(UNSAVED);
        Map<String, Object> model =
                pages.model(type, item, restored ? input(type, text.get()) : values, List.of(), caller, uri);
        text.ifPresent(kept -> model.put("unsaved", unsaved(kept, restored, uri)));
        return new Page("desk/edit", model);
    }

    private static Map<String, Object> input(ContentType type, UnsavedText text) {
        return FormInput.of(type.form(), UnsavedInput.read(text.input()));
    }

    private static Map<String, Object> unsaved(UnsavedText text, boolean restored, UriInfo uri) {
        String address = uri.getBaseUri().getPath() + "desk/" + text.type() + "/" + text.item();
        return Map.of(
                "at",
                text.at().toString(),
                "restored",
                restored,
                // whoever goes on from an older item meets what others saved since
                "revision",
                text.revision(),
                "restoreUrl",
                address + "?" + UNSAVED + "=ja",
                "discardUrl",
                address + "/entwurf/verwerfen");
    }

    /** The form as it comes back: it still names what she began with. */
    private Page form(
            ContentType type,
            Optional<ContentItem> item,
            Map<String, ?> values,
            List<FieldError> errors,
            MultivaluedMap<String, String> sent,
            Caller caller,
            UriInfo uri) {
        Map<String, Object> model = pages.model(type, item, values, errors, caller, uri);
        model.put("revision", FormInput.text(sent, "_revision"));
        return new Page("desk/edit", model);
    }

    /** Where she decided for what the other had saved, that goes in place of what she typed. */
    private static void takeTheirs(ContentItem item, MultivaluedMap<String, String> sent, Map<String, Object> input) {
        item.type().form().fields().stream()
                .map(Field::name)
                .filter(field -> "theirs".equals(FormInput.text(sent, "_take." + field)))
                .forEach(field -> input.put(field, Merge.typed(values(item).get(field))));
    }

    /** An item's values for its form; the address it has is shown. */
    static Map<String, Object> values(ContentItem item) {
        Map<String, Object> values = new HashMap<>(item.values());
        values.put("slug", item.slug());
        return values;
    }
}
