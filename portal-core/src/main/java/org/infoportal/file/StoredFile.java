package org.infoportal.file;

import java.util.Optional;

/**
 * A file of an item, without its bytes.
 *
 * @param type media type
 * @param size in bytes
 * @param width in pixels as the file has them; 0 if it is no picture
 * @param version changes with the bytes and with nothing else, where the portal wrote them
 */
public record StoredFile(String name, String type, long size, int width, int height, String version) {

    /** Empty for a file that came past the portal's check and is of none of its kinds. */
    public Optional<FileKind> kind() {
        return FileKind.find(type);
    }

    public boolean isPicture() {
        return kind().filter(FileKind::isPicture).isPresent();
    }

    /** The name: what lists and searches show of a file. */
    @Override
    public String toString() {
        return name;
    }
}
