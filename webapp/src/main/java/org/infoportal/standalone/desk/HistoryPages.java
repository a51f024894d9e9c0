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
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.content.ContentItem;
import org.infoportal.content.HistoryEntry;
import org.infoportal.definition.Field;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What was done to an item, by whom and with which words, and any two of its texts side by side. */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class HistoryPages {

    /** Steps that left another text behind. */
    private static final Set<String> WRITING = Set.of("create", "save", "restore", "import");

    private final Portal portal;
    private final Messages messages;
    private final DeskViews views;

    public HistoryPages(Portal portal, Messages messages) {
        this.portal = portal;
        this.messages = messages;
        this.views = new DeskViews(messages);
    }

    @GET
    @Path("{type}/{id}/verlauf")
    public Page history(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentItem item = portal.editing().get(caller.viewer(), type, id);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (HistoryEntry entry : portal.editing().history(caller.viewer(), type, id)) {
            // newest first
            entries.add(0, entry(entry, caller.language()));
        }
        Map<String, Object> model = model(item, caller, uri);
        model.put("entries", entries);
        model.put("editable", portal.gate().mayEdit(caller.viewer(), type));
        return new Page("desk/history", model);
    }

    @GET
    @Path("{type}/{id}/verlauf/vergleich")
    public Page compare(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("von") @DefaultValue("") String from,
            @QueryParam("bis") @DefaultValue("") String to,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentItem item = portal.editing().get(caller.viewer(), type, id);
        List<HistoryEntry> history = portal.editing().history(caller.viewer(), type, id);
        HistoryEntry one = find(history, from);
        HistoryEntry other = find(history, to);
        HistoryEntry older = one.number() <= other.number() ? one : other;
        HistoryEntry newer = older == one ? other : one;
        Map<String, Object> model = model(item, caller, uri);
        model.put("older", entry(older, caller.language()));
        model.put("newer", entry(newer, caller.language()));
        model.put("fields", differences(older.item(), newer.item(), caller));
        return new Page("desk/compare", model);
    }

    private static HistoryEntry find(List<HistoryEntry> history, String number) {
        return history.stream()
                .filter(entry -> String.valueOf(entry.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Map<String, Object>> differences(ContentItem older, ContentItem newer, Caller caller) {
        ValueTexts texts = new ValueTexts(newer.type(), portal.choices(), messages, caller);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Field field : newer.type().form().fields()) {
            String name = field.name();
            String before = texts.of(name, DeskForms.values(older).get(name));
            String after = texts.of(name, DeskForms.values(newer).get(name));
            if (!before.equals(after)) {
                fields.add(Map.of("label", texts.label(name), "pieces", DeskViews.pieces(before, after)));
            }
        }
        return fields;
    }

    private Map<String, Object> entry(HistoryEntry entry, Locale language) {
        Map<String, Object> view = new HashMap<>();
        String action = entry.deed().action();
        boolean isTimes = "schedule".equals(action);
        view.put("number", entry.number());
        view.put("at", entry.at().toString());
        view.put("by", entry.deed().by());
        view.put("action", messages.get(language, "infoportal.desk.deed." + action));
        view.put("comment", isTimes ? "" : entry.deed().comment());
        view.put("wrote", WRITING.contains(action));
        return view;
    }

    private Map<String, Object> model(ContentItem item, Caller caller, UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        Map<String, Object> model = new HashMap<>();
        model.put("type", views.type(item.type(), base, caller.language()));
        model.put("item", views.item(item, base, caller.language()));
        return model;
    }
}
