package org.infoportal.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.definition.ContentType;

/** Reads and writes the nodes of one content type. Dates of the law are dates in Berlin. */
final class ItemMapper {

    private static final String REVISION = "revision";
    private static final String CREATED = "mgnl:created";
    private static final String CREATED_BY = "mgnl:createdBy";
    private static final String LAST_MODIFIED = "mgnl:lastModified";
    private static final String LAST_MODIFIED_BY = "mgnl:lastModifiedBy";
    private static final String LAST_ACTIVATED = "mgnl:lastActivated";

    private final ContentType type;

    ItemMapper(ContentType type) {
        this.type = type;
    }

    /** @return empty if the node has no title yet */
    Optional<ContentItem> read(Node node) throws RepositoryException {
        Map<String, Object> values = values().read(node);
        if (values.get(type.titleProperty().name()) == null) {
            return Optional.empty();
        }
        Instant created = instant(node, CREATED).orElse(Instant.EPOCH);
        Editorial editorial = EditorialNodes.read(node);
        ContentItem item = new ContentItem(
                node.getIdentifier(),
                type,
                values.containsKey(ContentItem.SLUG) ? (String) values.get(ContentItem.SLUG) : node.getName(),
                listOf(values.get(ContentItem.FORMER_SLUGS)),
                Set.copyOf(listOf(values.get(ContentItem.AUDIENCES))),
                Optional.ofNullable(values.get(ContentItem.UNIT)).map(String::valueOf),
                values,
                state(node, editorial),
                editorial,
                revision(node),
                created,
                instant(node, LAST_MODIFIED).orElse(created),
                node.hasProperty(LAST_MODIFIED_BY)
                        ? node.getProperty(LAST_MODIFIED_BY).getString()
                        : "");
        return Optional.of(item);
    }

    /** Writes all values of the form's fields; what is absent is removed. */
    void write(Node node, Map<String, Object> values) throws RepositoryException {
        values().write(node, values);
        writeAddresses(node, values);
    }

    /** They belong to the portal, whether or not a form shows them. */
    private void writeAddresses(Node node, Map<String, Object> values) throws RepositoryException {
        if (values.get(ContentItem.SLUG) != null
                && type.property(ContentItem.SLUG).isPresent()) {
            node.setProperty(ContentItem.SLUG, String.valueOf(values.get(ContentItem.SLUG)));
        }
        if (type.property(ContentItem.FORMER_SLUGS).isPresent()) {
            List<String> former = listOf(values.get(ContentItem.FORMER_SLUGS));
            if (!former.isEmpty()) {
                node.setProperty(ContentItem.FORMER_SLUGS, former.toArray(String[]::new));
            } else if (node.hasProperty(ContentItem.FORMER_SLUGS)) {
                node.getProperty(ContentItem.FORMER_SLUGS).remove();
            }
        }
    }

    private NodeValues values() {
        return new NodeValues(type.properties(), type.form().fields());
    }

    void stampCreated(Node node, Instant now, String editor) throws RepositoryException {
        node.setProperty(CREATED, NodeValues.calendar(now));
        node.setProperty(CREATED_BY, editor);
        stampModified(node, now, editor);
    }

    void stampModified(Node node, Instant now, String editor) throws RepositoryException {
        node.setProperty(LAST_MODIFIED, NodeValues.calendar(now));
        node.setProperty(LAST_MODIFIED_BY, editor);
        raiseRevision(node);
    }

    static void raiseRevision(Node node) throws RepositoryException {
        node.setProperty(REVISION, revision(node) + 1);
    }

    static long revision(Node node) throws RepositoryException {
        return node.hasProperty(REVISION) ? node.getProperty(REVISION).getLong() : 0;
    }

    /** Whether the item has ever been visible: then its address must go on working. */
    static boolean wasPublished(Node node) throws RepositoryException {
        return node.hasProperty(LAST_ACTIVATED);
    }

    /** What is published as it stands is published, whatever was planned with it before. */
    private static ContentState state(Node node, Editorial editorial) throws RepositoryException {
        return switch (editorial.stage()) {
            case TRASHED -> ContentState.TRASHED;
            case ARCHIVED -> ContentState.ARCHIVED;
            case IN_REVIEW -> isCurrent(node, editorial) ? ContentState.PUBLISHED : ContentState.IN_REVIEW;
            case APPROVED -> isCurrent(node, editorial) ? ContentState.PUBLISHED : ContentState.APPROVED;
            case DRAFT -> {
                if (!editorial.live()) {
                    yield ContentState.DRAFT;
                }
                yield isCurrent(node, editorial) ? ContentState.PUBLISHED : ContentState.CHANGED;
            }
        };
    }

    private static boolean isCurrent(Node node, Editorial editorial) throws RepositoryException {
        Optional<Instant> activated = instant(node, LAST_ACTIVATED);
        Optional<Instant> modified = instant(node, LAST_MODIFIED);
        return editorial.live()
                && (activated.isEmpty() || modified.isEmpty() || !modified.get().isAfter(activated.get()));
    }

    private static List<String> listOf(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static Optional<Instant> instant(Node node, String property) throws RepositoryException {
        return node.hasProperty(property)
                ? Optional.of(node.getProperty(property).getDate().toInstant())
                : Optional.empty();
    }
}
