package org.infoportal.web.file;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.content.ContentFiles;
import org.infoportal.content.ContentFiles.ContentFile;
import org.infoportal.error.NotFoundException;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileKind;
import org.infoportal.file.StoredFile;
import org.infoportal.file.Thumbnails;

/**
 * A file as it is sent: to be saved, never to be opened in the portal's own name; in parts and only if it has changed,
 * where the browser asks for that. Kept by nobody but her: the portal is asked again each time, because who may read can
 * change.
 */
public final class FileAnswer {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final ContentFiles files;

    public FileAnswer(ContentFiles files) {
        this.files = files;
    }

    /**
     * The file or a small picture of it.
     *
     * @param width as it stands in the address; empty: the file itself
     */
    public Response of(ContentFile file, String width, Request request, HttpHeaders headers) {
        return width.isEmpty() ? whole(file, request, headers) : small(file, width, request);
    }

    /** A file that is in memory already. */
    public static Response of(CheckedFile file) {
        return Response.ok(file.content(), file.kind().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .build();
    }

    private Response small(ContentFile file, String width, Request request) {
        int wanted = Thumbnails.WIDTHS.stream()
                .filter(known -> known.toString().equals(width))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(file.file().version() + "-" + wanted);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Thumbnails.Thumbnail small = files.thumbnail(file, wanted).orElseThrow(NotFoundException::new);
        return Response.ok(small.content(), small.type())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }

    private Response whole(ContentFile file, Request request, HttpHeaders headers) {
        StoredFile stored = file.file();
        EntityTag tag = new EntityTag(stored.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Optional<Part> asked = asked(headers, stored);
        if (asked.filter(part -> part.from() >= stored.size() || part.count() <= 0)
                .isPresent()) {
            return Response.status(RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + stored.size())
                    .build();
        }
        Part part = asked.orElse(new Part(0, stored.size()));
        StreamingOutput body = out -> files.write(file, part.from(), part.count(), out);
        Response.ResponseBuilder response = asked.isPresent()
                ? Response.status(Response.Status.PARTIAL_CONTENT).header("Content-Range", part.of(stored.size()))
                : Response.ok();
        return response.entity(body)
                .type(stored.kind().map(FileKind::contentType).orElse(UNKNOWN))
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, part.count())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(stored.name()))
                .build();
    }

    /** @return empty for the whole: also if several parts are asked for at once, or parts of another state of the file */
    private static Optional<Part> asked(HttpHeaders headers, StoredFile file) {
        String range = headers.getHeaderString("Range");
        String condition = headers.getHeaderString("If-Range");
        Matcher matcher = RANGE.matcher(range == null ? "" : range.strip());
        boolean same = condition == null || condition.strip().equals("\"" + file.version() + "\"");
        if (!matcher.matches() || !same) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), file.size()));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? file.size() - 1 : Math.min(Long.parseLong(last), file.size() - 1);
        // a range that runs backwards is none
        return !last.isEmpty() && Long.parseLong(last) < from
                ? Optional.empty()
                : Optional.of(new Part(from, to - from + 1));
    }

    private static Part end(long count, long size) {
        long taken = Math.min(count, size);
        return new Part(size - taken, taken);
    }

    /** Old browsers read the first name, all others the second (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%;]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private record Part(long from, long count) {

        String of(long size) {
            return "bytes " + from + "-" + (from + count - 1) + "/" + size;
        }
    }
}
