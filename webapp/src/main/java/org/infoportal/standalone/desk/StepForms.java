package org.infoportal.standalone.desk;

import jakarta.ws.rs.Consumes;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.time.LegalTime;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** What an editor settles beside an item's text: when, who, whether it is still true, and back out of the trash. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class StepForms {

    private final ContentEditing editing;
    private final EditorialDesk desk;
    private final ItemPages pages;
    private final ItemSteps steps;

    public StepForms(Portal portal, ItemPages pages, Messages messages) {
        this.editing = portal.editing();
        this.desk = portal.desk();
        this.pages = pages;
        this.steps = new ItemSteps(portal, pages, messages);
    }

    @POST
    @Path("{type}/{id}/zeitplan")
    public Response schedule(
            @PathParam("type") String type,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentItem item = editing.get(caller.viewer(), type, id);
        return steps.answering(item, caller, uri, () -> {
            Optional<Instant> begin = time(sent, "publishAt");
            Optional<Instant> end = time(sent, "unpublishAt");
            long revision = ItemSteps.revision(sent);
            try {
                desk.workflow()
                        .schedule(
                                caller.viewer(),
                                type,
                                id,
                                Optional.of(revision),
                                begin,
                                end,
                                ItemSteps.isConfirmed(sent));
            } catch (PublicNotConfirmedException e) {
                Map<String, String> again = Map.of(
                        "_revision", String.valueOf(revision),
                        "publishAt", FormInput.text(sent, "publishAt"),
                        "unpublishAt", FormInput.text(sent, "unpublishAt"));
                String url = ItemSteps.url(item, uri) + "/zeitplan";
                return Response.ok(pages.opening(item, List.of(), url, again, caller, uri))
                        .build();
            }
            String notice = begin.isEmpty() && end.isEmpty() ? "unscheduled" : "scheduled";
            return ItemSteps.redirect(uri, type + "/" + id, notice);
        });
    }

    @POST
    @Path("{type}/{id}/zustaendig")
    public Response assign(
            @PathParam("type") String type,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return with(type, id, security, uri, (item, caller) -> {
            desk.workflow()
                    .assign(
                            caller.viewer(),
                            type,
                            id,
                            Optional.of(ItemSteps.revision(sent)),
                            FormInput.text(sent, "owner"),
                            FormInput.text(sent, "assignee"));
            return "assigned";
        });
    }

    @POST
    @Path("{type}/{id}/stimmt-noch")
    public Response confirm(
            @PathParam("type") String type,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return with(type, id, security, uri, (item, caller) -> {
            desk.reviewDates()
                    .confirm(caller.viewer(), type, id, Optional.of(ItemSteps.revision(sent)), day(sent, "reviewOn"));
            return "confirmed";
        });
    }

    /** Takes the item out of the trash. */
    @POST
    @Path("{type}/{id}/wiederherstellen")
    public Response restore(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        desk.workflow()
                .act(
                        caller.viewer(),
                        type,
                        thrownAway(caller, type, id),
                        Optional.empty(),
                        EditorialAction.RESTORE,
                        "");
        return ItemSteps.redirect(uri, type + "/" + id, "restored");
    }

    private String thrownAway(Caller caller, String type, String id) {
        return editing.trash(caller.viewer(), type).stream()
                .filter(item -> item.id().equals(id) && item.state() == ContentState.TRASHED)
                .findFirst()
                .map(ContentItem::id)
                .orElseThrow(NotFoundException::new);
    }

    /** Makes an old text the present one. */
    @POST
    @Path("{type}/{id}/verlauf/{number: [0-9]+}")
    public Response restoreVersion(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("number") int number,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return with(type, id, security, uri, (item, caller) -> {
            editing.restore(caller.viewer(), type, id, ItemSteps.revision(sent), number);
            return "version-restored";
        });
    }

    private Response with(String type, String id, SecurityContext security, UriInfo uri, Settling settling) {
        Caller caller = Caller.of(security);
        ContentItem item = editing.get(caller.viewer(), type, id);
        return steps.answering(
                item, caller, uri, () -> ItemSteps.redirect(uri, type + "/" + id, settling.settle(item, caller)));
    }

    private static Optional<Instant> time(MultivaluedMap<String, String> sent, String field) {
        String text = FormInput.text(sent, field);
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip())
                            .atZone(LegalTime.ZONE)
                            .toInstant());
        } catch (DateTimeException e) {
            throw new InvalidException(List.of(FieldError.of(field, "infoportal.field.datetime.error")));
        }
    }

    private static LocalDate day(MultivaluedMap<String, String> sent, String field) {
        try {
            return LocalDate.parse(FormInput.text(sent, field).strip());
        } catch (DateTimeException e) {
            throw new InvalidException(List.of(FieldError.of(field, "infoportal.field.date.error")));
        }
    }

    @FunctionalInterface
    private interface Settling {
        /** @return name of the notice that says it was done */
        String settle(ContentItem item, Caller caller);
    }
}
