package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.transfer.ItemExport;
import org.infoportal.web.http.Caller;

/** Downloads of content as Magnolia's bootstrap YAML: one item as a file, many as a ZIP. */
@Path("desk")
public final class ExportPages {

    private static final String ZIP = "application/zip";
    private static final String YAML = "application/yaml;charset=utf-8";

    private final ContentEditing editing;
    private final ItemFinder finder;
    private final ItemExport export;

    public ExportPages(ContentEditing editing, ItemFinder finder, ItemExport export) {
        this.finder = finder;
        this.editing = editing;
        this.export = export;
    }

    @GET
    @Path("{type}/export")
    public Response all(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Viewer viewer = Caller.of(security).viewer();
        ContentType type = editing.getType(viewer, typeName);
        return archive(
                viewer,
                type,
                finder.matching(viewer, typeName, ListQuery.of(uri.getQueryParameters())).stream()
                        .map(ContentItem::id)
                        .toList());
    }

    @GET
    @Path("{type}/{id}/export")
    public Response one(
            @PathParam("type") String typeName, @PathParam("id") String id, @Context SecurityContext security) {
        ItemExport.File file = export.file(Caller.of(security).viewer(), typeName, id);
        return download(file.name(), YAML, file.content());
    }

    /** Items of the type as a ZIP; those the viewer does not see, or that are gone, are left out. */
    Response archive(Viewer viewer, ContentType type, List<String> ids) {
        StreamingOutput body = out -> export.zip(viewer, type.name(), ids, out);
        return download(type.name() + ".zip", ZIP, body);
    }

    private static Response download(String name, String mediaType, Object body) {
        // a node's name may hold what a header cannot
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(body, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + safe + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
