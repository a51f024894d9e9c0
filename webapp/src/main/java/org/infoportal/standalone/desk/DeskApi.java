package org.infoportal.standalone.desk;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Editing content over JSON. Strangers find nothing here. */
@Path("api/v1/desk/content/{type}")
@Produces(MediaType.APPLICATION_JSON)
public final class DeskApi {

    private final ContentEditing editing;
    private final EditorialDesk desk;

    public DeskApi(ContentEditing editing, EditorialDesk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    @GET
    public Items<Map<String, Object>> list(
            @PathParam("type") String type,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        Optional<ContentState> wanted = state(state);
        DeskItems items = DeskItems.of(editing, viewer, type, query, wanted);
        return Items.of(items.in(wanted), Window.of(offset, limit), ItemJson::of);
    }

    @POST
    @ApiResponse(responseCode = "201", description = "Created, as a draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @PathParam("type") String type,
            Map<String, Object> body,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Viewer viewer = Caller.of(security).viewer();
        ContentItem item = editing.create(viewer, type, ItemJson.input(body));
        return Response.created(Addresses.self(uri).path(item.id()).build())
                .entity(ItemJson.of(item, desk.workflow().allowed(viewer, item)))
                .tag(ItemJson.tag(item))
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("type") String type, @PathParam("id") String id, @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        return answer(viewer, editing.get(viewer, type, id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> body,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        ContentItem known = editing.get(viewer, type, id);
        long revision = IfMatch.requiredRevision(match).orElse(known.revision());
        return answer(viewer, editing.update(viewer, type, id, revision, ItemJson.input(body)));
    }

    @DELETE
    @ApiResponse(responseCode = "204", description = "Thrown away; it can be restored for a while")
    @Path("{id}")
    public void delete(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        editing.get(viewer, type, id);
        desk.workflow().act(viewer, type, id, IfMatch.requiredRevision(match), EditorialAction.TRASH, "");
    }

    private Response answer(Viewer viewer, ContentItem item) {
        return Response.ok(ItemJson.of(item, desk.workflow().allowed(viewer, item)))
                .tag(ItemJson.tag(item))
                .build();
    }

    private static Optional<ContentState> state(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ContentState.values())
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidException(List.of(FieldError.of("state", "infoportal.field.choice.error")))));
    }
}
