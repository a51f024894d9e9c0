package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.StaleException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Steps with an item from its page: what is asked before, and what is said when a step cannot be taken. */
final class ItemSteps {

    /** The Desk's word for throwing away, from before there was a trash. */
    private static final String DELETE = "delete";

    private static final String WITH_LINKS = "_withLinks";

    private final Portal portal;
    private final EditorialDesk desk;
    private final ItemPages pages;
    private final DeskViews views;
    private final Messages messages;

    ItemSteps(Portal portal, ItemPages pages, Messages messages) {
        this.portal = portal;
        this.desk = portal.desk();
        this.pages = pages;
        this.views = new DeskViews(messages);
        this.messages = messages;
    }

    /** The step that a button names; empty if it does something else. */
    Optional<EditorialAction> named(String button) {
        return EditorialAction.find(DELETE.equals(button) ? EditorialAction.TRASH.id() : button);
    }

    Response take(
            ContentItem item, EditorialAction action, MultivaluedMap<String, String> sent, Caller caller, UriInfo uri) {
        return answering(item, caller, uri, () -> {
            if (action == EditorialAction.TRASH && !"true".equals(FormInput.text(sent, "_confirmed"))) {
                return Response.ok(new Page("desk/delete", item(item, caller, uri)))
                        .build();
            }
            return carryOut(item, revision(sent), action, sent, caller, uri);
        });
    }

    /** The step that was to follow the saving; if it cannot be taken, the text is saved all the same. */
    Response afterSaving(
            ContentItem item, EditorialAction action, MultivaluedMap<String, String> sent, Caller caller, UriInfo uri) {
        return answering(item, caller, uri, () -> carryOut(item, item.revision(), action, sent, caller, uri));
    }

    private Response carryOut(
            ContentItem item,
            long revision,
            EditorialAction action,
            MultivaluedMap<String, String> sent,
            Caller caller,
            UriInfo uri) {
        Viewer viewer = caller.viewer();
        String type = item.type().name();
        String comment = FormInput.text(sent, "_comment");
        String withLinks = FormInput.text(sent, WITH_LINKS);
        if (action == EditorialAction.PUBLISH && withLinks.isEmpty()) {
            List<ContentItem> needed = desk.links().unpublished(viewer, item);
            if (!needed.isEmpty()) {
                return Response.ok(new Page("desk/publish", needing(item, needed, comment, caller, uri)))
                        .build();
            }
        }
        boolean everybody = isConfirmed(sent);
        try {
            if (action == EditorialAction.PUBLISH && "true".equals(withLinks)) {
                desk.links().publishWithLinks(viewer, type, item.id(), Optional.of(revision), comment, everybody);
            } else {
                desk.workflow().act(viewer, type, item.id(), Optional.of(revision), action, comment, everybody);
            }
        } catch (PublicNotConfirmedException e) {
            Map<String, String> again = Map.of(
                    "_action",
                    action.id(),
                    "_revision",
                    String.valueOf(revision),
                    "_comment",
                    comment,
                    WITH_LINKS,
                    withLinks);
            return Response.ok(pages.opening(
                            item, desk.links().unpublished(viewer, item), url(item, uri), again, caller, uri))
                    .build();
        }
        if (action == EditorialAction.TRASH) {
            portal.unsaved().discard(viewer, type, item.id());
            return redirect(uri, type, "trashed");
        }
        return redirect(uri, type + "/" + item.id(), NOTICES.get(action));
    }

    private static final Map<EditorialAction, String> NOTICES = Map.of(
            EditorialAction.SUBMIT, "submitted",
            EditorialAction.APPROVE, "approved",
            EditorialAction.SEND_BACK, "sent-back",
            EditorialAction.PUBLISH, "published",
            EditorialAction.UNPUBLISH, "unpublished",
            EditorialAction.ARCHIVE, "archived",
            EditorialAction.REOPEN, "reopened");

    /** Does something with the item; what hinders it is said on the item's page. */
    Response answering(ContentItem item, Caller caller, UriInfo uri, Work work) {
        try {
            return work.run();
        } catch (InvalidException e) {
            Map<String, String> errors = new HashMap<>();
            e.errors()
                    .forEach(error -> errors.putIfAbsent(
                            error.field(),
                            messages.get(
                                    caller.language(),
                                    error.messageKey(),
                                    error.arguments().toArray())));
            return again(422, item, Map.of("stepErrors", errors), caller, uri);
        } catch (ConflictException e) {
            String problem = messages.get(caller.language(), e.messageKey(), e.arguments());
            return again(409, item, Map.of("problem", problem), caller, uri);
        } catch (StaleException e) {
            String problem = messages.get(caller.language(), "infoportal.desk.step.stale");
            return again(409, item, Map.of("problem", problem), caller, uri);
        }
    }

    private Response again(int status, ContentItem item, Map<String, ?> more, Caller caller, UriInfo uri) {
        ContentItem present = portal.editing().get(caller.viewer(), item.type().name(), item.id());
        Map<String, Object> model =
                pages.model(present.type(), Optional.of(present), DeskForms.values(present), List.of(), caller, uri);
        model.putAll(more);
        return Response.status(status).entity(new Page("desk/edit", model)).build();
    }

    private Map<String, Object> item(ContentItem item, Caller caller, UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        return Map.of(
                "type", views.type(item.type(), base, caller.language()),
                "item", views.item(item, base, caller.language()));
    }

    private Map<String, Object> needing(
            ContentItem item, List<ContentItem> needed, String comment, Caller caller, UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        Map<String, Object> model = new HashMap<>(item(item, caller, uri));
        model.put("comment", comment);
        model.put(
                "needed",
                needed.stream()
                        .map(one -> views.item(one, base, caller.language()))
                        .toList());
        return model;
    }

    /** Whether she has said that everybody is meant to see what was for some. */
    static boolean isConfirmed(MultivaluedMap<String, String> sent) {
        return "true".equals(FormInput.text(sent, OpeningPage.CONFIRMED));
    }

    static String url(ContentItem item, UriInfo uri) {
        return uri.getBaseUri().getPath() + "desk/" + item.type().name() + "/" + item.id();
    }

    /** @throws StaleException if none was sent: then nobody knows what she has seen */
    static long revision(MultivaluedMap<String, String> sent) {
        return sentRevision(sent).orElseThrow(StaleException::new);
    }

    static Optional<Long> sentRevision(MultivaluedMap<String, String> sent) {
        return Optional.of(FormInput.text(sent, "_revision"))
                .filter(revision -> revision.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    static Response redirect(UriInfo uri, String address, String notice) {
        return Response.seeOther(Addresses.of(uri, "desk/" + address)
                        .queryParam("meldung", notice)
                        .build())
                .build();
    }

    @FunctionalInterface
    interface Work {
        Response run();
    }
}
