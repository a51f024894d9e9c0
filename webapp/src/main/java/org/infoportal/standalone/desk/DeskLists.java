package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infoportal.Portal;
import org.infoportal.access.Gate;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.ContentType;
import org.infoportal.form.Choices;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The items of a type, as an editor looks for them. Made from the definitions of the light module. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class DeskLists {

    /** The others only when there is something in them. */
    private static final Set<ContentState> ALWAYS_SHOWN =
            EnumSet.of(ContentState.DRAFT, ContentState.PUBLISHED, ContentState.CHANGED);

    /** What can be done to several items at once, in the order of the buttons. */
    private static final List<String> ACTIONS =
            List.of("submit", "approve", "publish", "unpublish", "archive", "trash");

    private static final List<String> IN_TRASH = List.of("restore");
    private static final List<String> IN_ARCHIVE = List.of("reopen", "trash");

    private final ContentEditing editing;
    private final ItemFinder finder;
    private final Gate gate;
    private final Choices choices;
    private final DeskViews views;
    private final Messages messages;

    public DeskLists(Portal portal, ItemFinder finder, Messages messages) {
        this.editing = portal.editing();
        this.gate = portal.gate();
        this.finder = finder;
        this.choices = portal.choices();
        this.views = new DeskViews(messages);
        this.messages = messages;
    }

    @GET
    @Path("{type}")
    public Page list(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        ListQuery query = ListQuery.of(uri.getQueryParameters());
        Window window = Window.of(
                uri.getQueryParameters().getFirst("offset"),
                uri.getQueryParameters().getFirst("limit"));
        ValueTexts texts = new ValueTexts(type, choices, messages, caller);
        ListView view = new ListView(type, query, window.limit(), texts, messages, caller);
        Optional<ContentState> state = ItemFinder.state(query);
        List<ContentItem> found = finder.inEveryState(caller.viewer(), typeName, query);
        List<ContentItem> shown = finder.sorted(typeName, ItemFinder.inState(found, state), query, texts);
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, shown.size()));
        model.put("type", views.type(type, base(uri), caller.language()));
        model.put("query", query.text());
        model.put("state", state.map(ContentState::id).orElse(null));
        model.put("states", states(found, state, query, view, caller));
        model.put("narrowed", query.isNarrow());
        model.put("filtered", !query.values().isEmpty() || !query.editor().isEmpty());
        model.put("resetUrl", view.link(ListQuery.searching("", query.state())));
        model.put("filters", view.filters(editing.list(caller.viewer(), typeName)));
        model.put("headings", view.headings());
        model.put("sorts", view.sortOptions());
        model.put("descending", query.descending());
        model.put("sizes", view.sizes());
        model.put("selection", view.selection());
        model.put("inTrash", state.filter(ContentState.TRASHED::equals).isPresent());
        model.put("editable", gate.mayEdit(caller.viewer(), typeName));
        model.put("actions", actions(state, caller));
        model.put(
                "items",
                window.part(shown).stream()
                        .map(item -> views.row(item, texts, base(uri), caller))
                        .toList());
        model.put("total", shown.size());
        model.put("from", Math.min(window.offset() + 1, shown.size()));
        model.put("to", (int) Math.min((long) window.offset() + window.limit(), shown.size()));
        model.put("newUrl", base(uri) + "desk/" + typeName + "/neu");
        return new Page("desk/list", model);
    }

    private List<Map<String, Object>> actions(Optional<ContentState> state, Caller caller) {
        List<String> actions = state.map(s -> switch (s) {
                    case TRASHED -> IN_TRASH;
                    case ARCHIVED -> IN_ARCHIVE;
                    default -> ACTIONS;
                })
                .orElse(ACTIONS);
        return actions.stream()
                .map(action -> Map.<String, Object>of(
                        "name", action, "label", messages.get(caller.language(), "infoportal.desk.bulk." + action)))
                .toList();
    }

    private List<Map<String, Object>> states(
            List<ContentItem> found, Optional<ContentState> selected, ListQuery query, ListView view, Caller caller) {
        Map<ContentState, Long> counts =
                found.stream().collect(Collectors.groupingBy(ContentItem::state, Collectors.counting()));
        Function<String, String> url = state -> view.link(query.inState(state));
        List<Map<String, Object>> states = new ArrayList<>();
        states.add(Map.of(
                "name", "all",
                "label", messages.get(caller.language(), "infoportal.state.all"),
                "count", ItemFinder.inState(found, Optional.empty()).size(),
                "selected", selected.isEmpty(),
                "url", url.apply("")));
        for (ContentState state : ContentState.values()) {
            if (!counts.containsKey(state)
                    && !ALWAYS_SHOWN.contains(state)
                    && selected.filter(s -> s == state).isEmpty()) {
                continue;
            }
            states.add(Map.of(
                    "name", state.id(),
                    "label", views.stateLabel(state, caller.language()),
                    "count", counts.getOrDefault(state, 0L),
                    "selected", selected.filter(s -> s == state).isPresent(),
                    "url", url.apply(state.id())));
        }
        return states;
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().getPath();
    }
}
