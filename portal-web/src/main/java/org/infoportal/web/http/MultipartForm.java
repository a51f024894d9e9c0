package org.infoportal.web.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A form that brings files, as {@code multipart/form-data}. */
public record MultipartForm(List<Part> parts) {

    public static final String MEDIA_TYPE = "multipart/form-data";

    public MultipartForm {
        parts = List.copyOf(parts);
    }

    /** The first value of a field; empty if there is none. Line ends are those of Unix, whatever the browser sent. */
    public String text(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .orElse("");
    }

    /** The file of a field; empty if none was chosen. */
    public Optional<byte[]> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.content().length > 0)
                .findFirst()
                .map(Part::content);
    }

    /** What was sent for one field. The name a file had is not kept: nobody needs it. */
    public record Part(String name, byte[] content) {}
}
