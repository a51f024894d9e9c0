package org.infoportal.standalone.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.content.ContentEditing;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.file.FileChecker;
import org.infoportal.file.RefusedFileException;
import org.infoportal.file.StoredFile;
import org.infoportal.web.http.Caller;

/** Sends a file for a field, before the item it belongs to is saved: both together would be sent anew at each mistake. */
@Path("api/v1/desk/uploads/{contentType}/{field}")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadApi {

    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*=UTF-8''([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename=\"?([^\";]+)\"?");

    private final ContentEditing editing;
    private final DeskFiles files;

    public UploadApi(ContentEditing editing, DeskFiles files) {
        this.editing = editing;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            description =
                    "Sends a file for a field. The kind is found by the content. The answer's value, as the field's"
                            + " value of an item that is created or changed within a day, puts the file there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "Kept for a day",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Upload.class)))
    public Response upload(
            @PathParam("contentType") String typeName,
            @PathParam("field") String fieldName,
            @Parameter(description = "attachment; filename*=UTF-8''… gives the file its name")
                    @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    String disposition,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        Field field = editing.getType(caller.viewer(), typeName)
                .form()
                .find(fieldName)
                .filter(found -> found.type() == FieldType.UPLOAD)
                .orElseThrow(NotFoundException::new);
        try {
            String value = files.keep(caller.viewer(), field, name(disposition), content(body, field));
            StoredFile file = files.describe(caller.viewer(), value).orElseThrow();
            return Response.status(Response.Status.CREATED)
                    .entity(Upload.of(value, file, files.about(file, caller)))
                    .build();
        } catch (RefusedFileException e) {
            throw new InvalidException(List.of(new FieldError(fieldName, e.getMessage(), e.arguments())));
        }
    }

    /** One byte more than may be is enough to know. */
    private static byte[] content(InputStream body, Field field) throws IOException {
        long most = field.files().maxBytes();
        byte[] content = body.readNBytes((int) most + 1);
        if (content.length > most) {
            long size = content.length;
            for (long read = body.skip(Integer.MAX_VALUE); read > 0; read = body.skip(Integer.MAX_VALUE)) {
                size += read;
            }
            throw FileChecker.tooLarge(size, field.files());
        }
        return content;
    }

    /** The name in a header, in either spelling; empty if there is none that can be read. */
    private static String name(String disposition) {
        String header = disposition == null ? "" : disposition;
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        Matcher plain = PLAIN.matcher(header);
        return plain.find() ? plain.group(1) : "";
    }

    /**
     * A file that waits for its form.
     *
     * @param value what the form says to mean it
     * @param about kind and size in words
     */
    public record Upload(String value, String name, String type, long size, int width, int height, String about) {

        static Upload of(String value, StoredFile file, String about) {
            return new Upload(value, file.name(), file.type(), file.size(), file.width(), file.height(), about);
        }
    }
}
