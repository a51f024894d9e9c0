package org.infoportal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.infoportal.jcr.Nodes;

/**
 * The one place that decides which files come in. The kind is found by the content, never by what the sender says; what
 * can carry a program is refused; pictures lose what they tell beside what they show.
 */
public final class FileChecker {

    private static final List<String> ARCHIVES = List.of(
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-bzip2",
            "application/x-xz");
    /** What Office wrote until 2003, macros or none, and what it writes with a password. */
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private static final double MEGABYTE = 1024 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * Looks at a file.
     *
     * @param name as it came; gives no more than a readable name
     * @throws RefusedFileException saying why, for the one who sent it
     */
    public CheckedFile check(String name, byte[] content, FileRules rules) {
        if (content.length == 0) {
            throw new RefusedFileException("infoportal.file.empty.error");
        }
        if (content.length > rules.maxBytes()) {
            throw tooLarge(content.length, rules);
        }
        FileKind kind = kind(name, content, rules);
        if (!rules.allow(kind)) {
            throw notOfAKind(kind.mediaType(), rules);
        }
        if (kind.isPicture()) {
            Picture picture = Picture.of(kind, content);
            return file(name, kind, picture.content(), picture.width(), picture.height());
        }
        return file(name, kind, content, 0, 0);
    }

    /** The same refusal for a file whose size is known before it is read. */
    public static RefusedFileException tooLarge(long size, FileRules rules) {
        return new RefusedFileException("infoportal.file.size.error", megabytes(size), megabytes(rules.maxBytes()));
    }

    /** Never less than it is: a file a little too large must not look as if it were allowed. */
    private static double megabytes(long bytes) {
        return Math.ceil(bytes / MEGABYTE * 10) / 10;
    }

    private static CheckedFile file(String name, FileKind kind, byte[] content, int width, int height) {
        return new CheckedFile(FileName.clean(name, kind), kind, content, width, height, Nodes.sha256(content));
    }

    private FileKind kind(String name, byte[] content, FileRules rules) {
        if (isZip(content)) {
            return OfficeFile.kind(content);
        }
        String found = detect(content);
        if (ARCHIVES.contains(found)) {
            throw new RefusedFileException("infoportal.file.archive.error");
        }
        if (found.equals(OLD_OFFICE)) {
            throw new RefusedFileException("infoportal.file.oldOffice.error");
        }
        if (found.equals(FileKind.TEXT.mediaType()) && FileName.endsWith(name, "csv")) {
            return FileKind.CSV;
        }
        return FileKind.find(found).orElseThrow(() -> notOfAKind(found, rules));
    }

    private static RefusedFileException notOfAKind(String found, FileRules rules) {
        String allowed = rules.kinds().stream()
                .map(kind -> kind.extensions().get(0).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new RefusedFileException("infoportal.file.type.error", found, allowed);
    }

    /** Whatever lies in it: what it is, its parts must say. */
    private static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private String detect(byte[] content) {
        try {
            MediaType type = types.detect(new ByteArrayInputStream(content), new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
