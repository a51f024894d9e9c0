package org.infoportal.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.PortalException;
import org.infoportal.error.StaleException;
import org.infoportal.task.Progress;
import org.infoportal.task.TaskFailure;
import org.infoportal.task.TaskRequest;
import org.infoportal.task.Tasks;

/** One step of the workflow for many items, as a task. Each item is on its own: what one may not do hinders no other. */
public final class BulkActions {

    /** What can be done with many at once: nothing that needs words or times of its own, nothing that is for good. */
    public static final List<EditorialAction> ACTIONS = List.of(
            EditorialAction.SUBMIT,
            EditorialAction.APPROVE,
            EditorialAction.PUBLISH,
            EditorialAction.UNPUBLISH,
            EditorialAction.ARCHIVE,
            EditorialAction.REOPEN,
            EditorialAction.TRASH,
            EditorialAction.RESTORE);

    private final ContentEditing editing;
    private final Workflow workflow;
    private final Tasks tasks;

    public BulkActions(ContentEditing editing, Workflow workflow, Tasks tasks) {
        this.editing = editing;
        this.workflow = workflow;
        this.tasks = tasks;
    }

    /**
     * Starts taking the step with each of the items. Returns at once.
     *
     * @param ids of items of the type; each once
     * @return identifier of the task
     * @throws InvalidException if no item or no such action was named
     */
    public String start(Viewer viewer, String typeName, EditorialAction action, List<String> ids) {
        editing.getType(viewer, typeName);
        if (!ACTIONS.contains(action)) {
            throw new InvalidException(List.of(FieldError.of("_action", "infoportal.field.choice.error")));
        }
        List<String> chosen = ids.stream().distinct().toList();
        if (chosen.isEmpty()) {
            throw new InvalidException(List.of(FieldError.of("id", "infoportal.bulk.none")));
        }
        return tasks.start(
                viewer,
                new TaskRequest(
                        "infoportal.bulk.task." + action.id(),
                        List.of(),
                        back(typeName),
                        chosen.size(),
                        (starter, progress) -> run(starter, typeName, action, chosen, progress)));
    }

    private Optional<TaskRequest> run(
            Viewer viewer, String typeName, EditorialAction action, List<String> ids, Progress progress) {
        Map<String, ContentItem> items = new HashMap<>();
        editing.list(viewer, typeName).forEach(item -> items.put(item.id(), item));
        editing.trash(viewer, typeName).forEach(item -> items.put(item.id(), item));
        List<Back> backs = new ArrayList<>();
        for (String id : ids) {
            ContentItem item = items.get(id);
            if (item == null) {
                // somebody has removed it meanwhile
                progress.failure(TaskFailure.of("", "", new NotFoundException()));
            } else if (isDone(item, action)) {
                progress.step("infoportal.bulk.result.unchanged");
            } else {
                step(viewer, item, action, progress).ifPresent(backs::add);
            }
        }
        return backs.isEmpty() ? Optional.empty() : Optional.of(undo(typeName, backs));
    }

    /** Whether the item is already where the step would bring it. */
    private static boolean isDone(ContentItem item, EditorialAction action) {
        return switch (action) {
            case PUBLISH -> item.state() == ContentState.PUBLISHED;
            case UNPUBLISH -> !item.isTrashed() && !item.editorial().live();
            case SUBMIT -> item.state() == ContentState.IN_REVIEW;
            case APPROVE -> item.state() == ContentState.APPROVED;
            case ARCHIVE -> item.state() == ContentState.ARCHIVED;
            case TRASH -> item.isTrashed();
            case RESTORE -> !item.isTrashed();
            default -> false;
        };
    }

    private Optional<Back> step(Viewer viewer, ContentItem item, EditorialAction action, Progress progress) {
        ContentItem after;
        try {
            after = workflow.act(viewer, item.type().name(), item.id(), Optional.of(item.revision()), action, "");
        } catch (PortalException e) {
            progress.failure(failure(item, e));
            return Optional.empty();
        }
        progress.step("infoportal.bulk.result." + action.id());
        List<EditorialAction> way = wayBack(item, action);
        return way.isEmpty() ? Optional.empty() : Optional.of(new Back(after, way));
    }

    /** To an editor who sees the item, refused means: not for her roles. */
    private static TaskFailure failure(ContentItem item, PortalException reason) {
        return reason instanceof NotFoundException
                ? new TaskFailure(item.id(), item.title(), "infoportal.bulk.refused", List.of())
                : TaskFailure.of(item.id(), item.title(), reason);
    }

    /** Steps that lead back to where the item was for its readers; none if there is no such way. */
    private static List<EditorialAction> wayBack(ContentItem before, EditorialAction action) {
        boolean wasPublished = before.state() == ContentState.PUBLISHED;
        return switch (action) {
            // what readers saw before is not what the editor has now
            case PUBLISH -> before.editorial().live() ? List.of() : List.of(EditorialAction.UNPUBLISH);
            case UNPUBLISH -> wasPublished ? List.of(EditorialAction.PUBLISH) : List.of();
            case ARCHIVE -> restored(EditorialAction.REOPEN, wasPublished);
            case TRASH ->
                before.state() == ContentState.ARCHIVED
                        ? List.of(EditorialAction.RESTORE, EditorialAction.ARCHIVE)
                        : restored(EditorialAction.RESTORE, wasPublished);
            case REOPEN -> List.of(EditorialAction.ARCHIVE);
            case RESTORE -> List.of(EditorialAction.TRASH);
            default -> List.of();
        };
    }

    private static List<EditorialAction> restored(EditorialAction first, boolean wasPublished) {
        return wasPublished ? List.of(first, EditorialAction.PUBLISH) : List.of(first);
    }

    private TaskRequest undo(String typeName, List<Back> backs) {
        return new TaskRequest(
                "infoportal.bulk.task.undo", List.of(), back(typeName), backs.size(), (viewer, progress) -> {
                    backs.forEach(one -> takeBack(viewer, one, progress));
                    return Optional.empty();
                });
    }

    private void takeBack(Viewer viewer, Back one, Progress progress) {
        ContentItem item = one.after();
        try {
            ContentItem now = item;
            for (EditorialAction action : one.way()) {
                now = workflow.act(viewer, now.type().name(), now.id(), Optional.of(now.revision()), action, "");
            }
        } catch (StaleException e) {
            progress.failure(new TaskFailure(item.id(), item.title(), "infoportal.bulk.touched", List.of()));
            return;
        } catch (PortalException e) {
            progress.failure(failure(item, e));
            return;
        }
        progress.step("infoportal.bulk.result.takenBack");
    }

    private static String back(String typeName) {
        return "desk/" + typeName;
    }

    /** How one item comes back to where it was. */
    private record Back(ContentItem after, List<EditorialAction> way) {}
}
