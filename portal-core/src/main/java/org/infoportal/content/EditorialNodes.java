package org.infoportal.content;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** {@link Editorial} in the record beside an item. What is thrown away is marked at the item, as Magnolia marks it. */
final class EditorialNodes {

    private static final String STAGE = "stage";
    /** Time of the last change of the text that the stage is about. */
    private static final String TEXT_OF = "textOf";

    private static final String OWNER = "owner";
    private static final String ASSIGNEE = "assignee";
    private static final String CONTRIBUTORS = "contributors";
    private static final String PUBLISH_AT = "publishAt";
    private static final String UNPUBLISH_AT = "unpublishAt";
    private static final String COMMENT = "comment";
    private static final String COMMENT_BY = "commentBy";

    private static final String LIVE = "mgnl:activationStatus";
    private static final String DELETED = "mgnl:deleted";
    private static final String DELETED_BY = "mgnl:deletedBy";

    private EditorialNodes() {}

    /** An approval is for the text that was read: once it is changed, in whatever editor, it is void. */
    static Editorial read(Node item) throws RepositoryException {
        Optional<Node> found = History.findRecord(item);
        boolean live = item.hasProperty(LIVE) && item.getProperty(LIVE).getBoolean();
        Optional<Instant> trashedAt = Nodes.instant(item, DELETED);
        boolean trashed = item.isNodeType(DELETED);
        if (found.isEmpty()) {
            return Editorial.fresh(trashed ? Stage.TRASHED : Stage.DRAFT, live, trashedAt);
        }
        Node record = found.get();
        Stage stage = Stage.of(Nodes.text(record, STAGE));
        boolean isVoid = stage == Stage.APPROVED && !textOf(item).equals(Nodes.text(record, TEXT_OF));
        Stage kept = isVoid ? Stage.DRAFT : stage;
        return new Editorial(
                trashed ? Stage.TRASHED : kept,
                live,
                Nodes.text(record, OWNER),
                Nodes.text(record, ASSIGNEE),
                names(record),
                Nodes.instant(record, PUBLISH_AT),
                Nodes.instant(record, UNPUBLISH_AT),
                Nodes.text(record, COMMENT),
                Nodes.text(record, COMMENT_BY),
                trashedAt);
    }

    /** Writes all but {@code live}, which is publishing's. */
    static void write(Node item, Editorial editorial, Instant now, String editor) throws RepositoryException {
        boolean trashed = editorial.stage() == Stage.TRASHED;
        mark(item, trashed, now, editor);
        Node record = History.record(item);
        set(record, STAGE, trashed ? Stage.DRAFT.id() : editorial.stage().id());
        set(record, TEXT_OF, textOf(item));
        set(record, OWNER, editorial.owner());
        set(record, ASSIGNEE, editorial.assignee());
        if (!editorial.contributors().isEmpty() || record.hasProperty(CONTRIBUTORS)) {
            record.setProperty(
                    CONTRIBUTORS, editorial.contributors().stream().sorted().toArray(String[]::new));
        }
        set(record, PUBLISH_AT, editorial.publishAt());
        set(record, UNPUBLISH_AT, editorial.unpublishAt());
        set(record, COMMENT, editorial.comment());
        set(record, COMMENT_BY, editorial.commentBy());
    }

    private static String textOf(Node item) throws RepositoryException {
        return Nodes.instant(item, "mgnl:lastModified").map(Instant::toString).orElse("");
    }

    private static void mark(Node node, boolean trashed, Instant now, String editor) throws RepositoryException {
        boolean marked = node.isNodeType(DELETED);
        if (trashed && !marked) {
            node.addMixin(DELETED);
            Nodes.set(node, DELETED, now);
            node.setProperty(DELETED_BY, editor);
        } else if (!trashed && marked) {
            node.removeMixin(DELETED);
            // the item's own type takes any property, so these would stay
            set(node, DELETED, Optional.empty());
            set(node, DELETED_BY, "");
        }
    }

    private static Set<String> names(Node node) throws RepositoryException {
        Set<String> names = new HashSet<>();
        if (node.hasProperty(CONTRIBUTORS)) {
            for (Value value : node.getProperty(CONTRIBUTORS).getValues()) {
                names.add(value.getString());
            }
        }
        return names;
    }

    private static void set(Node node, String property, String value) throws RepositoryException {
        if (!value.isEmpty()) {
            node.setProperty(property, value);
        } else if (node.hasProperty(property)) {
            node.getProperty(property).remove();
        }
    }

    private static void set(Node node, String property, Optional<Instant> value) throws RepositoryException {
        if (value.isPresent()) {
            Nodes.set(node, property, value.get());
        } else if (node.hasProperty(property)) {
            node.getProperty(property).remove();
        }
    }
}
