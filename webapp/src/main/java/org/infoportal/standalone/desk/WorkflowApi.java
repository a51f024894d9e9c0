package org.infoportal.standalone.desk;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.HistoryEntry;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Caller;

/**
 * What becomes of an item once it is written, over JSON. Strangers find nothing here. Its path is that of {@link DeskApi}: a
 * longer one would take the item's own address away from there.
 */
@Path("api/v1/desk/content/{type}")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkflowApi {

    private static final String STEPS = "submit|approve|send-back|publish|unpublish|archive|reopen|trash|restore";

    private final ContentEditing editing;
    private final EditorialDesk desk;

    public WorkflowApi(ContentEditing editing, EditorialDesk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    /**
     * Body: {@code comment}, obligatory when a text is sent back; {@code withLinks} publishes what it refers to first;
     * {@code confirmPublic} says that everybody is meant to see what was published for some, without it that is a 409.
     */
    @POST
    @Path("{id}/{step: " + STEPS + "}")
    public Response act(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> body,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        EditorialAction action = EditorialAction.find(step).orElseThrow(NotFoundException::new);
        Optional<Long> revision = IfMatch.revision(match);
        String comment = text(body, "comment");
        boolean withLinks = action == EditorialAction.PUBLISH && Boolean.TRUE.equals(value(body, "withLinks"));
        return answer(
                viewer,
                withLinks
                        ? desk.links().publishWithLinks(viewer, type, id, revision, comment, confirmPublic(body))
                        : desk.workflow().act(viewer, type, id, revision, action, comment, confirmPublic(body)));
    }

    /** Removes for good what is in the trash. */
    @DELETE
    @Path("{id}/trash")
    @ApiResponse(responseCode = "204", description = "Removed for good")
    public void erase(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        desk.workflow().act(viewer, type, id, IfMatch.revision(match), EditorialAction.ERASE, "");
    }

    /** Body: {@code publishAt} and {@code unpublishAt}, with offset; absent: not by itself; {@code confirmPublic}. */
    @PUT
    @Path("{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response schedule(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> body,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        return answer(
                viewer,
                desk.workflow()
                        .schedule(
                                viewer,
                                type,
                                id,
                                IfMatch.revision(match),
                                time(body, "publishAt"),
                                time(body, "unpublishAt"),
                                confirmPublic(body)));
    }

    /** Body: {@code owner} and {@code assignee}, user names; absent: nobody. */
    @PUT
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> body,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        return answer(
                viewer,
                desk.workflow()
                        .assign(
                                viewer,
                                type,
                                id,
                                IfMatch.revision(match),
                                text(body, "owner"),
                                text(body, "assignee")));
    }

    /** Says that the item is still true. Body: {@code reviewOn}, when it is to be looked at again; absent: as the office has decided. */
    @POST
    @Path("{id}/confirm")
    public Response confirm(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> body,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        LocalDate next = text(body, "reviewOn").isEmpty() ? desk.reviewDates().proposal() : day(body, "reviewOn");
        return answer(viewer, desk.reviewDates().confirm(viewer, type, id, IfMatch.revision(match), next));
    }

    @GET
    @Path("{id}/versions")
    public Map<String, Object> versions(
            @PathParam("type") String type, @PathParam("id") String id, @Context SecurityContext security) {
        List<Map<String, Object>> items = editing.history(Caller.of(security).viewer(), type, id).stream()
                .map(WorkflowApi::version)
                .toList();
        return Map.of("items", items, "total", items.size());
    }

    /** Saves an old text as the new one. */
    @POST
    @Path("{id}/versions/{number: [0-9]+}/restore")
    public Response restore(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        ContentItem known = editing.get(viewer, type, id);
        long revision = IfMatch.requiredRevision(match).orElse(known.revision());
        return answer(viewer, editing.restore(viewer, type, id, revision, number));
    }

    private static Map<String, Object> version(HistoryEntry entry) {
        return Map.of(
                "number", entry.number(),
                "at", entry.at(),
                "by", entry.deed().by(),
                "action", entry.deed().action(),
                "comment", entry.deed().comment(),
                "values", ItemJson.values(entry.item()));
    }

    private Response answer(Viewer viewer, ContentItem item) {
        return Response.ok(ItemJson.of(item, desk.workflow().allowed(viewer, item)))
                .tag(ItemJson.tag(item))
                .build();
    }

    private static Object value(Map<String, Object> body, String name) {
        return body == null ? null : body.get(name);
    }

    private static boolean confirmPublic(Map<String, Object> body) {
        return Boolean.TRUE.equals(value(body, "confirmPublic"));
    }

    private static String text(Map<String, Object> body, String name) {
        Object value = value(body, name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw invalid(name, "infoportal.field.text.error");
    }

    private static Optional<Instant> time(Map<String, Object> body, String name) {
        String text = text(body, name);
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw invalid(name, "infoportal.field.datetime.error");
        }
    }

    private static LocalDate day(Map<String, Object> body, String name) {
        try {
            return LocalDate.parse(text(body, name));
        } catch (DateTimeParseException e) {
            throw invalid(name, "infoportal.field.date.error");
        }
    }

    private static InvalidException invalid(String field, String key) {
        return new InvalidException(List.of(FieldError.of(field, key)));
    }
}
