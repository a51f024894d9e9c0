package org.infoportal.file;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that was looked at and may come in.
 *
 * @param name without a path, with the ending of its kind
 * @param content a picture's without what it tells about place, people and camera
 * @param version hash of the content
 */
public record CheckedFile(String name, FileKind kind, byte[] content, int width, int height, String version) {

    /** What is known of it once it is stored. */
    public StoredFile stored() {
        return new StoredFile(name, kind.mediaType(), content.length, width, height, version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckedFile file
                && name.equals(file.name)
                && kind == file.kind
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, version);
    }

    @Override
    public String toString() {
        return name;
    }
}
