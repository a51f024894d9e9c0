package org.infoportal.standalone.desk;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.infoportal.content.ContentEditing;
import org.infoportal.task.Tasks;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Long work over JSON, for whoever started it. */
@Path("api/v1/desk/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskApi {

    private final Tasks tasks;
    private final ContentEditing editing;
    private final TaskView view;

    public TaskApi(Tasks tasks, ContentEditing editing, Messages messages) {
        this.tasks = tasks;
        this.editing = editing;
        this.view = new TaskView(messages);
    }

    @GET
    public Map<String, Object> get(
            @PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        TaskPages.ensureEditor(editing, caller.viewer());
        return view.of(tasks.get(caller.viewer(), id), uri.getBaseUri().getPath(), caller.language());
    }

    @POST
    @ApiResponse(responseCode = "202", description = "Started: the task that takes this one back")
    @Path("undo")
    public Response undo(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        TaskPages.ensureEditor(editing, caller.viewer());
        String undoing = tasks.undo(caller.viewer(), id);
        return Response.accepted(view.of(
                        tasks.get(caller.viewer(), undoing), uri.getBaseUri().getPath(), caller.language()))
                .location(Addresses.of(uri, "api/v1/desk/tasks").path(undoing).build())
                .build();
    }
}
