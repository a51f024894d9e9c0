package org.infoportal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** Content on its way out, as Magnolia's bootstrap YAML: what editors work on, drafts included. */
public final class ItemExport {

    /** Folders that the portal spreads its items over; elsewhere they mean nothing. */
    private static final Pattern BUCKET = Pattern.compile("[0-9a-f]{2}");

    private static final int CHUNK = 100;

    private final ContentEditing editing;
    private final Sessions sessions;

    public ItemExport(ContentEditing editing, Sessions sessions) {
        this.editing = editing;
        this.sessions = sessions;
    }

    /**
     * A bootstrap file.
     *
     * @param name as Magnolia wants it; it holds the place of the item there
     */
    public record File(String name, String content) {}

    /** One item as a file. */
    public File file(Viewer viewer, String typeName, String id) {
        ContentItem item = editing.get(viewer, typeName, id);
        return files(item.type(), List.of(item.id()), new HashSet<>()).get(0);
    }

    /**
     * Items as a ZIP of one file each, written while they are read. The caller has looked them up for this viewer; what is
     * gone or thrown away is left out.
     */
    public void zip(Viewer viewer, String typeName, List<String> ids, OutputStream out) throws IOException {
        ContentType type = editing.getType(viewer, typeName);
        Set<String> names = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            for (File file : files(type, ids.subList(from, Math.min(ids.size(), from + CHUNK)), names)) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private List<File> files(ContentType type, List<String> ids, Set<String> names) {
        return sessions.call(type.workspace(), View.WORKING, session -> {
            BootstrapWriter writer = new BootstrapWriter(type);
            List<File> files = new ArrayList<>();
            for (String id : ids) {
                Optional<Node> node = find(session, id).filter(found -> isPresent(type, found));
                if (node.isPresent()) {
                    BootstrapName name = free(place(type, node.get()), names);
                    files.add(new File(name.file(), writer.write(node.get(), name.node())));
                }
            }
            return files;
        });
    }

    private static Optional<Node> find(Session session, String id) throws RepositoryException {
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean isPresent(ContentType type, Node node) {
        try {
            return node.isNodeType(type.nodeType()) && !node.isNodeType("mgnl:deleted");
        } catch (RepositoryException e) {
            return false;
        }
    }

    private static BootstrapName place(ContentType type, Node node) throws RepositoryException {
        List<String> path =
                new ArrayList<>(Arrays.asList(node.getPath().substring(1).split("/")));
        if (path.size() == 2 && BUCKET.matcher(path.get(0)).matches()) {
            path.remove(0);
        }
        return new BootstrapName(type.workspace(), path);
    }

    private static BootstrapName free(BootstrapName wish, Set<String> names) {
        BootstrapName name = wish;
        for (int n = 2; !names.add(name.file()); n++) {
            List<String> path = new ArrayList<>(wish.path());
            path.set(path.size() - 1, wish.node() + "-" + n);
            name = new BootstrapName(wish.workspace(), path);
        }
        return name;
    }
}
