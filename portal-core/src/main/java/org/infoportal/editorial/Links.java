package org.infoportal.editorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.error.NotFoundException;

/** What an item refers to and readers would not find: published first, so that no link leads nowhere. */
public final class Links {

    private final ContentEditing editing;
    private final Workflow workflow;

    Links(ContentEditing editing, Workflow workflow) {
        this.editing = editing;
        this.workflow = workflow;
    }

    /** Items that are not live and that this one needs, directly or through others; those needed first come first. */
    public List<ContentItem> unpublished(Viewer viewer, ContentItem item) {
        Map<String, ContentItem> found = new LinkedHashMap<>();
        found.put(item.id(), item);
        collect(viewer, item, found);
        found.remove(item.id());
        List<ContentItem> needed = new ArrayList<>(found.values());
        Collections.reverse(needed);
        return needed;
    }

    /**
     * Publishes the item after all that it needs.
     *
     * @throws org.infoportal.error.ConflictException if one of them cannot be published now; those before it are then
     */
    public ContentItem publishWithLinks(
            Viewer viewer, String type, String id, Optional<Long> revision, String comment) {
        ContentItem item = editing.get(viewer, type, id);
        for (ContentItem needed : unpublished(viewer, item)) {
            workflow.act(
                    viewer,
                    needed.type().name(),
                    needed.id(),
                    Optional.of(needed.revision()),
                    EditorialAction.PUBLISH,
                    comment);
        }
        return workflow.act(viewer, type, id, revision, EditorialAction.PUBLISH, comment);
    }

    private void collect(Viewer viewer, ContentItem item, Map<String, ContentItem> found) {
        for (Field field : item.type().form().fields()) {
            if (field.type() == FieldType.LINK && !field.options().workspace().isEmpty()) {
                item.texts(field.name())
                        .forEach(id -> collect(viewer, field.options().workspace(), id, found));
            }
        }
    }

    private void collect(Viewer viewer, String type, String id, Map<String, ContentItem> found) {
        if (found.containsKey(id)) {
            return;
        }
        try {
            ContentItem linked = editing.get(viewer, type, id);
            if (!linked.editorial().live()) {
                found.put(id, linked);
                collect(viewer, linked, found);
            }
        } catch (NotFoundException e) {
            // gone, or not hers to see: then it is not hers to publish either
            return;
        }
    }
}
