package org.infoportal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.access.Viewer;
import org.infoportal.file.FileNodes;
import org.infoportal.file.StoredFile;
import org.infoportal.file.Thumbnails;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** Files of items, for those who may see the items. Bytes go from the repository to the reader and are not gathered. */
public final class ContentFiles {

    private static final int BUFFER = 16 * 1024;

    private final Sessions sessions;
    private final Published published;
    private final ContentEditing editing;
    private final Thumbnails thumbnails = new Thumbnails();

    public ContentFiles(Sessions sessions, Published published, ContentEditing editing) {
        this.sessions = sessions;
        this.published = published;
        this.editing = editing;
    }

    /** Finds by the item's address, present or former; empty if it is missing or not for this viewer. */
    public Optional<ContentFile> published(Viewer viewer, String type, String slug, String field) {
        return published
                .findBySlug(type, slug, viewer)
                .flatMap(item -> file(item, field).map(file -> new ContentFile(item, field, file, View.LIVE)));
    }

    /**
     * The file as editors have it now, published or not; empty if the item has none.
     *
     * @throws org.infoportal.error.NotFoundException if there is no such item, or not for this viewer
     */
    public Optional<ContentFile> draft(Viewer viewer, String type, String id, String field) {
        ContentItem item = editing.get(viewer, type, id);
        return file(item, field).map(file -> new ContentFile(item, field, file, View.WORKING));
    }

    /**
     * Writes a part of the file.
     *
     * @throws IOException if the reader has gone, or the file was replaced meanwhile: then what she has got is of two files
     */
    public void write(ContentFile file, long from, long count, OutputStream out) throws IOException {
        Optional<IOException> failure = sessions.call(file.item().type().workspace(), file.view(), session -> {
            Node item = session.getNodeByIdentifier(file.item().id());
            try (InputStream in = open(item, file)) {
                in.skipNBytes(from);
                copy(in, count, out);
                return Optional.<IOException>empty();
            } catch (IOException e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static InputStream open(Node item, ContentFile file) throws RepositoryException, IOException {
        String version =
                FileNodes.find(item, file.field()).map(StoredFile::version).orElse("");
        if (!version.equals(file.file().version())) {
            throw new IOException("The file was replaced meanwhile");
        }
        return FileNodes.open(item, file.field());
    }

    private static void copy(InputStream in, long count, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The file is shorter than it was");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** A small picture of the file; empty if it is none, or one that cannot be shown. */
    public Optional<Thumbnails.Thumbnail> thumbnail(ContentFile file, int width) {
        return thumbnails.of(file.file(), width, () -> bytes(file));
    }

    private byte[] bytes(ContentFile file) {
        return sessions.call(
                file.item().type().workspace(),
                file.view(),
                session ->
                        FileNodes.bytes(session.getNodeByIdentifier(file.item().id()), file.field()));
    }

    private static Optional<StoredFile> file(ContentItem item, String field) {
        return item.value(field).filter(StoredFile.class::isInstance).map(StoredFile.class::cast);
    }

    /**
     * A file of an item that the viewer may see.
     *
     * @param view where it lies
     */
    public record ContentFile(ContentItem item, String field, StoredFile file, View view) {}
}
