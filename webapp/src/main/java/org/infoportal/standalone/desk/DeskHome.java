package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
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

    private final ContentEditing editing;
    private final UnsavedTexts unsaved;
    private final DeskViews views;
    private final Messages messages;

    public DeskHome(ContentEditing editing, UnsavedTexts unsaved, Messages messages) {
        this.editing = editing;
        this.unsaved = unsaved;
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
        return new Page("desk/home", model);
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
