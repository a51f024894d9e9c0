package org.infoportal.web.file;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.content.ContentFiles;
import org.infoportal.content.ContentFiles.ContentFile;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;

/** Files of published items, at addresses that stay when a file is replaced. */
@Path("dateien")
public final class FilePages {

    private final ContentFiles files;
    private final FileAnswer answers;

    public FilePages(ContentFiles files) {
        this.files = files;
        this.answers = new FileAnswer(files);
    }

    @GET
    @Path("{type}/{slug}/{field}")
    public Response get(
            @PathParam("type") String type,
            @PathParam("slug") String slug,
            @PathParam("field") String field,
            @QueryParam("breite") @DefaultValue("") String width,
            @Context SecurityContext security,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ContentFile file =
                files.published(Caller.of(security).viewer(), type, slug, field).orElseThrow(NotFoundException::new);
        if (!file.item().slug().equals(slug)) {
            UriBuilder present = Addresses.of(uri, "dateien")
                    .path(type)
                    .path(file.item().slug())
                    .path(field);
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location((width.isEmpty() ? present : present.queryParam("breite", "{width}"))
                            .build(width.isEmpty() ? new Object[0] : new Object[] {width}))
                    .build();
        }
        return answers.of(file, width, request, headers);
    }
}
