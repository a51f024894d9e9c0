package org.infoportal.standalone.desk;

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
import java.util.HashMap;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.error.ConflictException;
import org.infoportal.error.NotFoundException;
import org.infoportal.task.Tasks;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Long work while it goes on, and what came of it: one address for all of it, which survives a reload. */
@Path(TaskPages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class TaskPages {

    static final String PATH = "desk/auftraege";

    private final Tasks tasks;
    private final ContentEditing editing;
    private final TaskView view;
    private final Messages messages;

    public TaskPages(Tasks tasks, ContentEditing editing, Messages messages) {
        this.tasks = tasks;
        this.editing = editing;
        this.view = new TaskView(messages);
        this.messages = messages;
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        return page(id, 200, null, Caller.of(security), uri);
    }

    @POST
    @Path("{id}/ruecknahme")
    public Response undo(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ensureEditor(editing, caller.viewer());
        try {
            return to(tasks.undo(caller.viewer(), id), uri);
        } catch (ConflictException e) {
            return page(id, 409, messages.get(caller.language(), e.messageKey(), e.arguments()), caller, uri);
        }
    }

    private Response page(String id, int status, String notice, Caller caller, UriInfo uri) {
        ensureEditor(editing, caller.viewer());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "task", view.of(tasks.get(caller.viewer(), id), uri.getBaseUri().getPath(), caller.language()));
        model.put("notice", notice);
        return Response.status(status).entity(new Page("desk/task", model)).build();
    }

    /** Who edits nothing any more sees no task either, not even an old one of her own. */
    static void ensureEditor(ContentEditing editing, Viewer viewer) {
        if (editing.types(viewer).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** Leads to the task's page. */
    static Response to(String id, UriInfo uri) {
        return Response.seeOther(Addresses.of(uri, PATH).path(id).build()).build();
    }
}
