package org.infoportal.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.ModelProperty;
import org.infoportal.text.RichText;
import org.infoportal.time.LegalTime;

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
        Map<String, Object> values = new LinkedHashMap<>();
        for (ModelProperty property : type.properties()) {
            if (node.hasProperty(property.name())) {
                readValue(property, node.getProperty(property.name())).ifPresent(v -> values.put(property.name(), v));
            }
        }
        if (values.get(type.titleProperty().name()) == null) {
            return Optional.empty();
        }
        Instant created = instant(node, CREATED).orElse(Instant.EPOCH);
        ContentItem item = new ContentItem(
                node.getIdentifier(),
                type,
                values.containsKey(ContentItem.SLUG) ? (String) values.get(ContentItem.SLUG) : node.getName(),
                listOf(values.get(ContentItem.FORMER_SLUGS)),
                Set.copyOf(listOf(values.get(ContentItem.AUDIENCES))),
                Optional.ofNullable(values.get(ContentItem.UNIT)).map(String::valueOf),
                values,
                state(node),
                EditorialNodes.read(node),
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
        for (ModelProperty property : type.properties()) {
            write(node, property.name(), property.multiple(), values.get(property.name()));
        }
    }

    void stampCreated(Node node, Instant now, String editor) throws RepositoryException {
        node.setProperty(CREATED, calendar(now));
        node.setProperty(CREATED_BY, editor);
        stampModified(node, now, editor);
    }

    void stampModified(Node node, Instant now, String editor) throws RepositoryException {
        node.setProperty(LAST_MODIFIED, calendar(now));
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
    private static ContentState state(Node node) throws RepositoryException {
        Editorial editorial = EditorialNodes.read(node);
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

    private Optional<Object> readValue(ModelProperty definition, Property property) throws RepositoryException {
        if (property.isMultiple()) {
            List<String> texts = new ArrayList<>();
            for (Value value : property.getValues()) {
                texts.add(value.getString());
            }
            return texts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(texts));
        }
        Value value = property.getValue();
        return switch (value.getType()) {
            case PropertyType.DATE -> Optional.of(local(definition, value.getDate()));
            case PropertyType.LONG -> Optional.of(value.getLong());
            case PropertyType.BOOLEAN -> Optional.of(value.getBoolean());
            default -> text(definition, value.getString());
        };
    }

    /** Magnolia's editor writes rich text past our checks, so it is sanitised on the way out as well. */
    private static Optional<Object> text(ModelProperty definition, String text) {
        String safe = definition.isRichText() ? RichText.sanitize(text) : text;
        return safe.isEmpty() ? Optional.empty() : Optional.of(safe);
    }

    private Object local(ModelProperty definition, Calendar date) {
        LocalDateTime time = LocalDateTime.ofInstant(date.toInstant(), LegalTime.ZONE);
        boolean withTime = type.form()
                .find(definition.name())
                .filter(field -> field.type() == FieldType.DATE_TIME)
                .isPresent();
        return withTime ? time : time.toLocalDate();
    }

    private static void write(Node node, String name, boolean multiple, Object value) throws RepositoryException {
        if (value == null) {
            if (node.hasProperty(name)) {
                node.getProperty(name).remove();
            }
        } else if (multiple) {
            node.setProperty(name, listOf(value).toArray(String[]::new));
        } else if (value instanceof Long number) {
            node.setProperty(name, number);
        } else if (value instanceof Boolean flag) {
            node.setProperty(name, flag);
        } else if (value instanceof LocalDate date) {
            node.setProperty(name, calendar(date.atStartOfDay(LegalTime.ZONE).toInstant()));
        } else if (value instanceof LocalDateTime time) {
            node.setProperty(name, calendar(time.atZone(LegalTime.ZONE).toInstant()));
        } else {
            node.setProperty(name, String.valueOf(value));
        }
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

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(LegalTime.ZONE));
    }
}
