package org.infoportal.standalone.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.ContentType;
import org.infoportal.transfer.ItemExport;
import org.infoportal.web.http.Caller;

/** Downloads of content as Magnolia's bootstrap YAML: one item as a file, many as a ZIP. */
@Path("desk")
public final class ExportPages {

    private static final String ZIP = "application/zip";
    private static final String YAML = "application/yaml;charset=utf-8";

    private final ContentEditing editing;
    private final ItemExport export;

    public ExportPages(ContentEditing editing, ItemExport export) {
        this.editing = editing;
        this.export = export;
    }

    @GET
    @Path("{type}/export")
    public Response all(
            @PathParam("type") String typeName,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("state") @DefaultValue("") String state,
            @Context SecurityContext security) {
        Viewer viewer = Caller.of(security).viewer();
        ContentType type = editing.getType(viewer, typeName);
        Optional<ContentState> wanted = Arrays.stream(ContentState.values())
                .filter(s -> s.id().equals(state))
                .findFirst();
        return archive(
                viewer,
                type,
                DeskItems.of(editing, viewer, typeName, query, wanted).in(wanted).stream()
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
