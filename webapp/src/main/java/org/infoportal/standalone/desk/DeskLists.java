package org.infoportal.standalone.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.ContentType;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Choices;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The Desk's overview: what there is to edit. Made from the definitions of the light module. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class DeskLists {

    private final ContentEditing editing;
    private final DeskViews views;
    private final Messages messages;

    public DeskLists(ContentEditing editing, Choices choices, Messages messages) {
        this.editing = editing;
        this.views = new DeskViews(choices, messages);
        this.messages = messages;
    }

    @GET
    public Page home(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        List<ContentType> types = editing.types(caller.viewer());
        if (types.isEmpty()) {
            throw new NotFoundException();
        }
        return new Page(
                "desk/home",
                Map.of(
                        "types",
                        types.stream()
                                .map(type -> {
                                    Map<String, Object> view =
                                            new HashMap<>(views.type(type, base(uri), caller.language()));
                                    view.put(
                                            "total",
                                            editing.list(caller.viewer(), type.name())
                                                    .size());
                                    return view;
                                })
                                .toList()));
    }

    @GET
    @Path("{type}")
    public Page list(
            @PathParam("type") String typeName,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("offset") String offset,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        Optional<ContentState> wanted = Arrays.stream(ContentState.values())
                .filter(s -> s.id().equals(state))
                .findFirst();
        DeskItems items = DeskItems.of(editing, caller.viewer(), typeName, query, wanted);
        List<ContentItem> found = items.in(wanted);
        Window window = Window.of(offset, null);
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, found.size()));
        model.put("type", views.type(type, base(uri), caller.language()));
        model.put("query", query);
        model.put("state", wanted.map(ContentState::id).orElse(null));
        model.put("states", states(items, wanted, query, uri, caller));
        model.put("columns", columns(type, caller));
        model.put(
                "items",
                window.part(found).stream()
                        .map(item -> views.row(item, base(uri), caller))
                        .toList());
        model.put("total", found.size());
        model.put("newUrl", base(uri) + "desk/" + typeName + "/neu");
        return new Page("desk/list", model);
    }

    private List<Map<String, Object>> columns(ContentType type, Caller caller) {
        return type.columns().stream()
                .map(column -> Map.<String, Object>of(
                        "name", column.name(), "label", messages.get(caller.language(), column.label())))
                .toList();
    }

    private List<Map<String, Object>> states(
            DeskItems items, Optional<ContentState> selected, String query, UriInfo uri, Caller caller) {
        Map<ContentState, Long> counts = items.counts();
        List<Map<String, Object>> states = new ArrayList<>();
        states.add(Map.of(
                "name", "all",
                "label", messages.get(caller.language(), "infoportal.state.all"),
                "count", items.in(Optional.empty()).size(),
                "selected", selected.isEmpty(),
                "url", address(uri, query, "")));
        for (ContentState state : ContentState.values()) {
            states.add(Map.of(
                    "name", state.id(),
                    "label", views.stateLabel(state, caller.language()),
                    "count", counts.getOrDefault(state, 0L),
                    "selected", selected.filter(s -> s == state).isPresent(),
                    "url", address(uri, query, state.id())));
        }
        return states;
    }

    private static String address(UriInfo uri, String query, String state) {
        UriBuilder builder = Addresses.self(uri);
        if (!query.isEmpty()) {
            builder.queryParam("q", "{q}").resolveTemplate("q", query);
        }
        if (!state.isEmpty()) {
            builder.queryParam("state", state);
        }
        return builder.build().toString();
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().getPath();
    }
}
