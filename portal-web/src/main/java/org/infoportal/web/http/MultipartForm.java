package org.infoportal.web.http;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
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

    /** The file of a field with the name it had; empty if none was chosen. */
    public Optional<Part> upload(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && !part.fileName().isEmpty())
                .findFirst();
    }

    /** The fields without their files, as any other form has them. */
    public MultivaluedMap<String, String> texts() {
        MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
        parts.stream()
                .filter(part -> part.fileName().isEmpty() && part.isText())
                .forEach(part -> texts.add(part.name(), new String(part.content(), StandardCharsets.UTF_8)));
        return texts;
    }

    /**
     * What was sent for one field.
     *
     * @param fileName as the sender calls the file: anything may stand in it; empty if it is none
     * @param isText false where a file could have been chosen
     */
    public record Part(String name, String fileName, boolean isText, byte[] content) {}
}
