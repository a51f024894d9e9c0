package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.editorial.Todo;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Caller;

/** What waits for the caller, over JSON. */
@Path("api/v1/desk/todo")
@Produces(MediaType.APPLICATION_JSON)
public final class TodoApi {

    private final ContentEditing editing;
    private final EditorialDesk desk;

    public TodoApi(ContentEditing editing, EditorialDesk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    @GET
    public Map<String, List<Map<String, Object>>> get(@Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        if (editing.types(viewer).isEmpty()) {
            throw new NotFoundException();
        }
        Todo todo = desk.todos().of(viewer);
        return Map.of(
                "assigned", items(todo.assigned()),
                "toReview", items(todo.toReview()),
                "toPublish", items(todo.toPublish()),
                "sentBack", items(todo.sentBack()),
                "overdue", items(todo.overdue()),
                "scheduled", items(todo.scheduled()));
    }

    private static List<Map<String, Object>> items(List<ContentItem> items) {
        return items.stream()
                .map(item -> Map.<String, Object>of(
                        "type", item.type().name(),
                        "id", item.id(),
                        "title", item.title(),
                        "state", item.state().id()))
                .toList();
    }
}
