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
import org.infoportal.definition.Field;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.StaleException;
import org.infoportal.form.Choices;
import org.infoportal.unsaved.UnsavedText;
import org.infoportal.unsaved.UnsavedTexts;
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

    /** In the address of a form: with what was typed and not saved. */
    private static final String UNSAVED = "entwurf";

    private final ContentEditing editing;
    private final Workflow workflow;
    private final UnsavedTexts unsaved;
    private final FormViews forms;
    private final ItemAsides asides;
    private final Choices choices;
    private final Messages messages;
    private final DeskViews views;

    public DeskForms(
            ContentEditing editing,
            Workflow workflow,
            UnsavedTexts unsaved,
            FormViews forms,
            ItemAsides asides,
            Choices choices,
            Messages messages) {
        this.editing = editing;
        this.workflow = workflow;
        this.unsaved = unsaved;
        this.forms = forms;
        this.asides = asides;
        this.choices = choices;
        this.messages = messages;
        this.views = new DeskViews(messages);
    }

    @GET
    @Path("{type}/neu")
    public Page ask(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
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
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        Map<String, Object> input = FormInput.of(type.form(), sent);
        try {
            ContentItem item = editing.create(caller.viewer(), typeName, input);
            unsaved.discard(caller.viewer(), typeName, UnsavedTexts.NEW);
            return saved(item, sent, caller.viewer(), uri);
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
                default -> {
                    takeTheirs(item, sent, input);
                    ContentItem updated = editing.update(viewer, typeName, id, revision(sent), input);
                    unsaved.discard(viewer, typeName, id);
                    yield saved(updated, sent, viewer, uri);
                }
            };
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(item.type(), Optional.of(item), input, e.errors(), sent, caller, uri))
                    .build();
        } catch (PublicNotConfirmedException e) {
            return DeskOpening.ask(uri, typeName, id);
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
        unsaved.discard(caller.viewer(), item.type().name(), item.id());
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

    /** The form as it is opened: with what is stored, or with what she has typed before and not saved. */
    private Page opened(
            ContentType type, Optional<ContentItem> item, Map<String, ?> values, Caller caller, UriInfo uri) {
        String id = item.map(ContentItem::id).orElse(UnsavedTexts.NEW);
        Optional<UnsavedText> text = unsaved.find(caller.viewer(), type.name(), id)
                .filter(kept -> !Merge.isSame(type.form(), values, input(type, kept)));
        boolean restored = text.isPresent() && uri.getQueryParameters().containsKey(UNSAVED);
        Map<String, Object> model =
                model(type, item, restored ? input(type, text.get()) : values, List.of(), caller, uri);
        text.ifPresent(kept -> model.put("unsaved", unsaved(kept, restored, uri)));
        return new Page("desk/edit", model);
    }

    private static Map<String, Object> input(ContentType type, UnsavedText text) {
        return FormInput.of(type.form(), UnsavedInput.read(text.input()));
    }

    private static Map<String, Object> unsaved(UnsavedText text, boolean restored, UriInfo uri) {
        String address = base(uri) + "desk/" + text.type() + "/" + text.item();
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

    private Page form(
            ContentType type,
            Optional<ContentItem> item,
            Map<String, ?> values,
            List<FieldError> errors,
            MultivaluedMap<String, String> sent,
            Caller caller,
            UriInfo uri) {
        Map<String, Object> model = model(type, item, values, errors, caller, uri);
        model.put("revision", FormInput.text(sent, "_revision"));
        return new Page("desk/edit", model);
    }

    private Map<String, Object> model(
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
        item.ifPresent(i -> model.putAll(asides.of(i, base(uri), caller)));
        model.put("newUrl", base(uri) + "desk/" + type.name() + "/neu");
        return model;
    }

    private Page conflict(ContentItem theirs, Map<String, ?> mine, Caller caller, UriInfo uri) {
        Merge merge = Merge.of(theirs.type().form(), Optional.empty(), values(theirs), mine);
        ValueTexts texts = new ValueTexts(theirs.type(), choices, messages, caller);
        return new Page(
                "desk/conflict",
                Map.of(
                        "type", views.type(theirs.type(), base(uri), caller.language()),
                        "item", views.item(theirs, base(uri), caller.language()),
                        "form", forms.of(theirs.type().form(), merge.values(), List.of(), caller),
                        "conflicts", compared(merge, Merge.Outcome.CONFLICT, theirs, mine, texts),
                        "taken", compared(merge, Merge.Outcome.THEIRS, theirs, mine, texts),
                        "kept", compared(merge, Merge.Outcome.MINE, theirs, mine, texts)));
    }

    private static List<Map<String, String>> compared(
            Merge merge, Merge.Outcome outcome, ContentItem theirs, Map<String, ?> mine, ValueTexts texts) {
        return merge.fields(outcome).stream()
                .map(field -> Map.of(
                        "name", field,
                        "label", texts.label(field),
                        "mine", texts.of(field, mine.get(field)),
                        "theirs", texts.of(field, theirs.value(field).orElse(null))))
                .toList();
    }

    /** Where she decided for what the other had saved, that goes in place of what she typed. */
    private static void takeTheirs(ContentItem item, MultivaluedMap<String, String> sent, Map<String, Object> input) {
        item.type().form().fields().stream()
                .map(Field::name)
                .filter(field -> "theirs".equals(FormInput.text(sent, "_take." + field)))
                .forEach(field -> input.put(field, Merge.typed(values(item).get(field))));
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
