package org.infoportal.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.definition.ContentType;
import org.infoportal.jcr.Nodes;
import org.infoportal.readmodel.ReadModel;

/**
 * What was done to items and what their texts were, in the workspace of the items and in the same save as the deed. It
 * lies beside the items: so it is never published with them, and a step of the editors is no change of the text.
 */
public final class History {

    /** Holds all histories of a workspace. */
    public static final String ROOT = "ip-history";

    /** Of {@link #ROOT}; nothing below it is content. */
    public static final String ROOT_TYPE = ReadModel.HIDDEN;

    private static final String ENTRY_TYPE = "mgnl:contentNode";
    private static final String TEXT = "text";
    private static final Set<String> OF_FILES = Set.of("jcr:data", "jcr:mimeType");

    private History() {}

    /**
     * @param withText whether the deed changed the text; a text is kept once
     */
    static void add(Node item, Deed deed, boolean withText, Instant now) throws RepositoryException {
        Node entries = record(item);
        Node entry = entries.addNode(String.valueOf(entries.getNodes().getSize() + 1), ENTRY_TYPE);
        entry.setProperty("action", deed.action());
        entry.setProperty("by", deed.by());
        entry.setProperty("comment", deed.comment());
        Nodes.set(entry, "at", now);
        if (withText) {
            copy(item, entry.addNode(TEXT, ENTRY_TYPE));
        }
    }

    /** Whether the text as it stands is kept already. Another editor, such as a CMS's own form, keeps none. */
    static boolean hasText(Node item, ContentType type) throws RepositoryException {
        Optional<Node> record = findRecord(item);
        if (record.isEmpty()) {
            return false;
        }
        Node latest = null;
        for (NodeIterator entries = record.get().getNodes(); entries.hasNext(); ) {
            Node entry = entries.nextNode();
            if (entry.hasNode(TEXT)) {
                latest = entry.getNode(TEXT);
            }
        }
        ItemMapper mapper = new ItemMapper(type);
        return latest != null
                && mapper.read(latest)
                        .map(ContentItem::values)
                        .equals(mapper.read(item).map(ContentItem::values));
    }

    /** Oldest first. Deeds from before the first kept text are left out. */
    static List<HistoryEntry> read(Session session, String itemId, ContentType type) throws RepositoryException {
        List<HistoryEntry> read = new ArrayList<>();
        String path = path(itemId);
        if (!session.nodeExists(path)) {
            return read;
        }
        ItemMapper mapper = new ItemMapper(type);
        ContentItem text = null;
        for (NodeIterator entries = session.getNode(path).getNodes(); entries.hasNext(); ) {
            Node entry = entries.nextNode();
            if (entry.hasNode(TEXT)) {
                text = mapper.read(entry.getNode(TEXT)).orElse(text);
            }
            if (text != null) {
                Deed deed =
                        new Deed(Nodes.text(entry, "action"), Nodes.text(entry, "by"), Nodes.text(entry, "comment"));
                Instant at = Nodes.instant(entry, "at").orElse(Instant.EPOCH);
                read.add(new HistoryEntry(Integer.parseInt(entry.getName()), at, deed, text));
            }
        }
        return read;
    }

    /** For whoever removes an item in the same session. */
    public static void remove(Session session, String itemId) throws RepositoryException {
        String path = path(itemId);
        if (session.nodeExists(path)) {
            session.removeItem(path);
        }
    }

    /** The node that holds the history of an item; created if missing. */
    static Node record(Node item) throws RepositoryException {
        Node root = item.getSession().getRootNode();
        Node histories = root.hasNode(ROOT) ? root.getNode(ROOT) : root.addNode(ROOT, ROOT_TYPE);
        String id = item.getIdentifier();
        Node bucket = Nodes.bucket(histories, id);
        return bucket.hasNode(id) ? bucket.getNode(id) : bucket.addNode(id, ENTRY_TYPE);
    }

    /** As {@link #record}, without creating it. */
    static Optional<Node> findRecord(Node item) throws RepositoryException {
        String path = path(item.getIdentifier());
        return item.getSession().nodeExists(path)
                ? Optional.of(item.getSession().getNode(path))
                : Optional.empty();
    }

    private static String path(String itemId) {
        return "/" + ROOT + "/" + Nodes.bucketPath(itemId);
    }

    private static void copy(Node from, Node to) throws RepositoryException {
        for (PropertyIterator properties = from.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            if (!property.getName().startsWith("jcr:") || OF_FILES.contains(property.getName())) {
                if (property.isMultiple()) {
                    to.setProperty(property.getName(), property.getValues(), property.getType());
                } else {
                    to.setProperty(property.getName(), property.getValue(), property.getType());
                }
            }
        }
        for (NodeIterator children = from.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            copy(child, to.addNode(child.getName(), child.getPrimaryNodeType().getName()));
        }
    }
}
