package org.infoportal.standalone.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentFiles;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.error.NotFoundException;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.Thumbnails;
import org.infoportal.web.file.FileAnswer;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.MultipartForm;
import org.infoportal.web.http.MultipartUpload;

/** The Desk's forms as they come with files, and the files that editors see before readers do. */
@Path("desk")
public final class DeskUploads {

    private final ContentEditing editing;
    private final ContentFiles contents;
    private final DeskFiles files;
    private final DeskForms forms;
    private final FileAnswer answers;
    private final Thumbnails thumbnails = new Thumbnails();

    public DeskUploads(ContentEditing editing, ContentFiles contents, DeskFiles files, DeskForms forms) {
        this.editing = editing;
        this.contents = contents;
        this.files = files;
        this.forms = forms;
        this.answers = new FileAnswer(contents);
    }

    @POST
    @Path("{type}/neu")
    @Consumes(MultipartForm.MEDIA_TYPE)
    @Produces(MediaType.TEXT_HTML)
    public Response create(
            @PathParam("type") String typeName,
            MultipartUpload sent,
            @Context SecurityContext security,
            @Context UriInfo uri)
            throws IOException {
        Caller caller = Caller.of(security);
        ContentType type = editing.getType(caller.viewer(), typeName);
        MultipartForm form = sent.read();
        return forms.create(typeName, form.texts(), files.keepAll(type.form(), form, caller.viewer()), caller, uri);
    }

    @POST
    @Path("{type}/{id}")
    @Consumes(MultipartForm.MEDIA_TYPE)
    @Produces(MediaType.TEXT_HTML)
    public Response act(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            MultipartUpload sent,
            @Context SecurityContext security,
            @Context UriInfo uri)
            throws IOException {
        Caller caller = Caller.of(security);
        ContentItem item = editing.get(caller.viewer(), typeName, id);
        MultipartForm form = sent.read();
        return forms.act(
                typeName, id, form.texts(), files.keepAll(item.type().form(), form, caller.viewer()), caller, uri);
    }

    /** The file of an item as its editors have it now. */
    @GET
    @Path("{type}/{id}/datei/{field}")
    public Response get(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("field") String field,
            @QueryParam("breite") @DefaultValue("") String width,
            @Context SecurityContext security,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answers.of(
                contents.draft(Caller.of(security).viewer(), type, id, field).orElseThrow(NotFoundException::new),
                width,
                request,
                headers);
    }

    /** A file that waits for its form; only who sent it finds it. */
    @GET
    @Path("dateien/{id}")
    public Response waiting(
            @PathParam("id") String id,
            @QueryParam("breite") @DefaultValue("") String width,
            @Context SecurityContext security) {
        CheckedFile file = files.find(Caller.of(security).viewer(), id).orElseThrow(NotFoundException::new);
        if (width.isEmpty()) {
            return FileAnswer.of(file);
        }
        Thumbnails.Thumbnail small = Thumbnails.WIDTHS.stream()
                .filter(known -> known.toString().equals(width))
                .findFirst()
                .flatMap(known -> thumbnails.of(file.stored(), known, file::content))
                .orElseThrow(NotFoundException::new);
        return Response.ok(small.content(), small.type()).build();
    }
}
