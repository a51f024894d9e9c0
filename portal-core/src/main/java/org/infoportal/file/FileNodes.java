package org.infoportal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import org.infoportal.jcr.Nodes;

/**
 * Files below items, as Magnolia's upload field keeps them: a node {@code mgnl:resource} named like the field. The
 * portal adds a hash of the content and, for pictures, their size.
 */
public final class FileNodes {

    private static final String TYPE = "mgnl:resource";
    private static final String DATA = "jcr:data";
    private static final String MEDIA_TYPE = "jcr:mimeType";
    private static final String CHANGED = "jcr:lastModified";
    private static final String NAME = "fileName";
    private static final String EXTENSION = "extension";
    private static final String SIZE = "size";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String HASH = "hash";

    private FileNodes() {}

    /** @return empty if the item has no such file; an emptied one, as Magnolia leaves it, is none */
    public static Optional<StoredFile> find(Node item, String field) throws RepositoryException {
        if (!item.hasNode(field) || !item.getNode(field).hasProperty(DATA)) {
            return Optional.empty();
        }
        Node node = item.getNode(field);
        long size = data(node).getLength();
        String name = Nodes.text(node, NAME);
        return size <= 0
                ? Optional.empty()
                : Optional.of(new StoredFile(
                        name.isEmpty() ? field : name,
                        Nodes.text(node, MEDIA_TYPE),
                        size,
                        (int) Nodes.number(node, WIDTH),
                        (int) Nodes.number(node, HEIGHT),
                        version(node, size)));
    }

    /** Puts the file there; one that is there already is replaced. The caller saves. */
    public static void write(Node item, String field, CheckedFile file) throws RepositoryException {
        Node node = item.hasNode(field) ? item.getNode(field) : item.addNode(field, TYPE);
        Binary data = item.getSession().getValueFactory().createBinary(new ByteArrayInputStream(file.content()));
        try {
            node.setProperty(DATA, data);
        } finally {
            data.dispose();
        }
        node.setProperty(MEDIA_TYPE, file.kind().mediaType());
        node.setProperty(NAME, file.name());
        node.setProperty(EXTENSION, file.name().substring(file.name().lastIndexOf('.') + 1));
        node.setProperty(SIZE, file.content().length);
        node.setProperty(HASH, file.version());
        node.setProperty(WIDTH, file.width());
        node.setProperty(HEIGHT, file.height());
    }

    /** Without effect if there is none. The caller saves. */
    public static void remove(Node item, String field) throws RepositoryException {
        if (item.hasNode(field)) {
            item.getNode(field).remove();
        }
    }

    /** The bytes; the session that brought the item must stay open meanwhile, and the caller closes the stream. */
    public static InputStream open(Node item, String field) throws RepositoryException {
        return data(item.getNode(field)).getBinary().getStream();
    }

    /** The file with its bytes; empty if there is none, or one of a kind that the portal does not take in. */
    public static Optional<CheckedFile> load(Node item, String field) throws RepositoryException {
        Optional<StoredFile> stored =
                find(item, field).filter(file -> file.kind().isPresent());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        StoredFile file = stored.get();
        return Optional.of(new CheckedFile(
                file.name(),
                file.kind().orElseThrow(),
                bytes(item, field),
                file.width(),
                file.height(),
                file.version()));
    }

    /** All bytes of a file of a size that was checked. */
    public static byte[] bytes(Node item, String field) throws RepositoryException {
        try (InputStream in = open(item, field)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RepositoryException("A file could not be read", e);
        }
    }

    /** Whether the portal has looked at this file: one that came by another way has no hash, or another's. */
    public static boolean isChecked(Node item, String field) throws RepositoryException {
        Node node = item.getNode(field);
        return node.hasProperty(HASH) && Nodes.sha256(bytes(item, field)).equals(Nodes.text(node, HASH));
    }

    private static String version(Node node, long size) throws RepositoryException {
        // another tool that replaces the content leaves our hash behind, and says another size or time
        boolean ours = node.hasProperty(HASH) && Nodes.number(node, SIZE) == size;
        Instant changed = Nodes.instant(node, CHANGED).orElse(Instant.EPOCH);
        return ours ? Nodes.text(node, HASH) : Long.toHexString(size) + "-" + Long.toHexString(changed.toEpochMilli());
    }

    private static Property data(Node node) throws RepositoryException {
        return node.getProperty(DATA);
    }
}
