package org.infoportal.acceptance.host;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A file as the value of a field. */
public record FileInput(String name, byte[] content) {

    public static FileInput text(String name, String text) {
        return new FileInput(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a field, if it is a file: one of these, or a map of {@code name} and {@code text}. */
    public static Optional<FileInput> of(Object value) {
        if (value instanceof FileInput file) {
            return Optional.of(file);
        }
        return value instanceof Map<?, ?> map
                ? Optional.of(text(String.valueOf(map.get("name")), String.valueOf(map.get("text"))))
                : Optional.empty();
    }
}
