package org.infoportal.standalone.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Audiences;
import org.infoportal.access.Explanation;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.error.NotFoundException;
import org.infoportal.visibility.StandIns;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.CallerContext;
import org.infoportal.web.preview.ReaderPages;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Shows an item that is not published as a chosen reader would find it: her page, made by the page's own code. */
@Path("desk/{type}/{id}/vorschau")
@Produces(MediaType.TEXT_HTML)
public final class DeskPreview {

    private final ContentEditing editing;
    private final Gate gate;
    private final StandIns standIns;
    private final ReaderPages pages;
    private final PreviewViews views;
    private final Messages messages;

    public DeskPreview(Portal portal, ReaderPages pages, Messages messages) {
        this.editing = portal.editing();
        this.gate = portal.gate();
        this.standIns = new StandIns(portal.units());
        this.pages = pages;
        this.views = new PreviewViews(portal.units(), portal.choices(), messages);
        this.messages = messages;
    }

    /**
     * @param audience the reader's circle; the item's first one if left out
     * @param unit the reader's unit; the item's own if both are left out
     */
    @GET
    public Response show(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("kreis") @DefaultValue("") String audience,
            @QueryParam("gliederung") String unit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller editor = Caller.of(security);
        ContentItem item = editing.get(editor.viewer(), typeName, id);
        String circle = audience.isEmpty() ? firstOf(item) : audience;
        String place = unit == null && audience.isEmpty()
                ? item.unit().orElse("")
                : Optional.ofNullable(unit).orElse("");
        Viewer reader = standIns.find(circle, place, messages.get(editor.language(), "infoportal.preview.name"))
                .orElseThrow(NotFoundException::new);
        Explanation explanation = gate.explain(reader, item);
        Page page = draw(item, reader, explanation, editor, security, uri)
                .seenBy(reader, views.bar(item, circle, place, explanation, editor, uri));
        return Response.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private Page draw(
            ContentItem item,
            Viewer reader,
            Explanation explanation,
            Caller editor,
            SecurityContext security,
            UriInfo uri) {
        if (!explanation.permits()) {
            return views.refused();
        }
        Caller asReader = new Caller(reader, editor.language(), editor.network());
        return pages.draw(item, new CallerContext(asReader, security.isSecure()), uri)
                .orElseGet(() -> views.fields(item, editor));
    }

    private static String firstOf(ContentItem item) {
        return Audiences.ALL.stream()
                .filter(item.audiences()::contains)
                .findFirst()
                .orElse(Audiences.MEMBER);
    }
}
