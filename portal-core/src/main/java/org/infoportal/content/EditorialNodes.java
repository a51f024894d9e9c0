package org.infoportal.content;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** {@link Editorial} at an item's node. What is thrown away is marked as Magnolia marks it. */
final class EditorialNodes {

    private static final String STAGE = "editorialStage";
    private static final String OWNER = "editorialOwner";
    private static final String ASSIGNEE = "editorialAssignee";
    private static final String CONTRIBUTORS = "editorialContributors";
    private static final String PUBLISH_AT = "editorialPublishAt";
    private static final String UNPUBLISH_AT = "editorialUnpublishAt";
    private static final String COMMENT = "editorialComment";
    private static final String COMMENT_BY = "editorialCommentBy";

    private static final String LIVE = "mgnl:activationStatus";
    private static final String DELETED = "mgnl:deleted";
    private static final String DELETED_BY = "mgnl:deletedBy";

    private EditorialNodes() {}

    static Editorial read(Node node) throws RepositoryException {
        return new Editorial(
                node.isNodeType(DELETED) ? Stage.TRASHED : Stage.of(Nodes.text(node, STAGE)),
                node.hasProperty(LIVE) && node.getProperty(LIVE).getBoolean(),
                Nodes.text(node, OWNER),
                Nodes.text(node, ASSIGNEE),
                names(node),
                Nodes.instant(node, PUBLISH_AT),
                Nodes.instant(node, UNPUBLISH_AT),
                Nodes.text(node, COMMENT),
                Nodes.text(node, COMMENT_BY),
                Nodes.instant(node, DELETED));
    }

    /** Writes all but {@code live}, which is publishing's. */
    static void write(Node node, Editorial editorial, Instant now, String editor) throws RepositoryException {
        mark(node, editorial.stage() == Stage.TRASHED, now, editor);
        set(
                node,
                STAGE,
                editorial.stage() == Stage.DRAFT ? "" : editorial.stage().id());
        set(node, OWNER, editorial.owner());
        set(node, ASSIGNEE, editorial.assignee());
        node.setProperty(
                CONTRIBUTORS,
                editorial.contributors().isEmpty()
                        ? null
                        : editorial.contributors().stream().sorted().toArray(String[]::new));
        set(node, PUBLISH_AT, editorial.publishAt());
        set(node, UNPUBLISH_AT, editorial.unpublishAt());
        set(node, COMMENT, editorial.comment());
        set(node, COMMENT_BY, editorial.commentBy());
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
