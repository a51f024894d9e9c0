package org.infoportal.editorial;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Editorial;
import org.infoportal.definition.ContentType;

/** Finds what waits for somebody. */
public final class Todos {

    private final ContentEditing editing;
    private final Workflow workflow;
    private final ReviewDates reviewDates;
    private final Timetable timetable;

    Todos(ContentEditing editing, Workflow workflow, ReviewDates reviewDates, Timetable timetable) {
        this.editing = editing;
        this.workflow = workflow;
        this.reviewDates = reviewDates;
        this.timetable = timetable;
    }

    public Todo of(Viewer viewer) {
        String me = viewer.userName();
        List<String> types =
                editing.types(viewer).stream().map(ContentType::name).toList();
        List<ContentItem> items = types.stream()
                .flatMap(type -> editing.list(viewer, type).stream())
                .filter(item -> item.state() != ContentState.ARCHIVED)
                .sorted(Comparator.comparing(ContentItem::modified))
                .toList();
        return new Todo(
                pick(items, item -> item.editorial().assignee().equals(me)),
                pick(
                        items,
                        item -> item.state() == ContentState.IN_REVIEW
                                && workflow.allowed(viewer, item).contains(EditorialAction.APPROVE)),
                pick(
                        items,
                        item -> item.state() == ContentState.APPROVED
                                && item.editorial().publishAt().isEmpty()
                                && workflow.allowed(viewer, item).contains(EditorialAction.PUBLISH)),
                pick(items, item -> isSentBack(item, me)),
                reviewDates.overdue(viewer).stream()
                        .filter(item -> isHers(item, me))
                        .toList(),
                timetable
                        .scheduled()
                        .filter(item -> types.contains(item.type().name()))
                        .toList());
    }

    private static boolean isSentBack(ContentItem item, String me) {
        Editorial editorial = item.editorial();
        boolean writable = item.state() == ContentState.DRAFT || item.state() == ContentState.CHANGED;
        return writable
                && !editorial.commentBy().isEmpty()
                && !editorial.commentBy().equals(me)
                && (editorial.contributors().contains(me) || editorial.owner().equals(me));
    }

    /** What nobody answers for is everybody's. */
    private static boolean isHers(ContentItem item, String me) {
        String owner = item.editorial().owner();
        return owner.isEmpty() || owner.equals(me);
    }

    private static List<ContentItem> pick(List<ContentItem> items, Predicate<ContentItem> test) {
        return items.stream().filter(test).toList();
    }
}
