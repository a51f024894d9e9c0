package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Editorial;
import org.infoportal.definition.ContentType;
import org.infoportal.editorial.Todo;
import org.infoportal.editorial.Todos;
import org.infoportal.error.NotFoundException;
import org.infoportal.unsaved.UnsavedText;
import org.infoportal.unsaved.UnsavedTexts;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Where an editor begins: what waits for her, and what there is to edit. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class DeskHome {

    /** Of each list; nobody does more in a day. */
    private static final int SHOWN = 20;

    private final ContentEditing editing;
    private final UnsavedTexts unsaved;
    private final Todos todos;
    private final DeskViews views;
    private final Messages messages;

    public DeskHome(Portal portal, Messages messages) {
        this.editing = portal.editing();
        this.unsaved = portal.unsaved();
        this.todos = portal.desk().todos();
        this.views = new DeskViews(messages);
        this.messages = messages;
    }

    @GET
    public Page home(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        List<ContentType> types = editing.types(caller.viewer());
        if (types.isEmpty()) {
            throw new NotFoundException();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("types", types.stream().map(type -> type(type, caller, uri)).toList());
        model.put(
                "unsaved",
                unsaved.of(caller.viewer()).stream()
                        .map(text -> unsaved(text, caller, uri))
                        .toList());
        model.put("todo", todo(todos.of(caller.viewer()), caller, uri));
        return new Page("desk/home", model);
    }

    /** What waits for her, most urgent first; a list with nothing in it is left out. */
    private List<Map<String, Object>> todo(Todo todo, Caller caller, UriInfo uri) {
        Map<String, List<ContentItem>> lists = new LinkedHashMap<>();
        lists.put("sentBack", todo.sentBack());
        lists.put("assigned", todo.assigned());
        lists.put("toReview", todo.toReview());
        lists.put("toPublish", todo.toPublish());
        lists.put("overdue", todo.overdue());
        lists.put("scheduled", todo.scheduled());
        return lists.entrySet().stream()
                .filter(list -> !list.getValue().isEmpty())
                .map(list -> Map.<String, Object>of(
                        "name", list.getKey(),
                        "label", messages.get(caller.language(), "infoportal.desk.todo." + list.getKey()),
                        "total", list.getValue().size(),
                        "items",
                                list.getValue().stream()
                                        .limit(SHOWN)
                                        .map(item -> waiting(item, caller, uri))
                                        .toList()))
                .toList();
    }

    private Map<String, Object> waiting(ContentItem item, Caller caller, UriInfo uri) {
        Map<String, Object> view = views.item(item, base(uri), caller.language());
        Editorial editorial = item.editorial();
        view.put("type", messages.get(caller.language(), item.type().label()));
        view.put("comment", editorial.comment());
        view.put("commentBy", editorial.commentBy());
        view.put("reviewOn", item.reviewOn().map(LocalDate::toString).orElse(null));
        view.put("publishAt", editorial.publishAt().map(Instant::toString).orElse(null));
        view.put("unpublishAt", editorial.unpublishAt().map(Instant::toString).orElse(null));
        return view;
    }

    private Map<String, Object> type(ContentType type, Caller caller, UriInfo uri) {
        Map<String, Object> view = new HashMap<>(views.type(type, base(uri), caller.language()));
        view.put("total", editing.list(caller.viewer(), type.name()).size());
        return view;
    }

    private Map<String, Object> unsaved(UnsavedText text, Caller caller, UriInfo uri) {
        ContentType type = editing.getType(caller.viewer(), text.type());
        String typeLabel = messages.get(caller.language(), type.label());
        Optional<ContentItem> item = text.isForNewItem()
                ? Optional.empty()
                : Optional.of(editing.get(caller.viewer(), text.type(), text.item()));
        return Map.of(
                "title",
                item.map(ContentItem::title)
                        .orElseGet(() -> messages.get(caller.language(), "infoportal.desk.create", typeLabel)),
                "type",
                typeLabel,
                "at",
                text.at().toString(),
                "url",
                base(uri) + "desk/" + text.type() + "/" + text.item());
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().getPath();
    }
}
