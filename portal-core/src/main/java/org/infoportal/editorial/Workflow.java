package org.infoportal.editorial;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Deed;
import org.infoportal.content.Editorial;
import org.infoportal.content.ItemStore;
import org.infoportal.content.Stage;
import org.infoportal.definition.ContentType;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;

/**
 * What becomes of a text once it is written: review, publication, archive, trash. Every method asks the gate first and
 * answers a stranger as if nothing were there.
 */
public final class Workflow {

    private static final int MAX_COMMENT = 2000;

    private final ContentEditing editing;
    private final ItemStore store;
    private final EditorialRights rights;
    private final Openings openings;
    private final Gate gate;
    private final Clock clock;
    private final List<Consumer<Step>> listeners = new ArrayList<>();

    public Workflow(
            ContentEditing editing,
            ItemStore store,
            EditorialRights rights,
            Openings openings,
            Gate gate,
            Clock clock) {
        this.editing = editing;
        this.store = store;
        this.rights = rights;
        this.openings = openings;
        this.gate = gate;
        this.clock = clock;
    }

    /** Runs after each step, on the caller's thread. To be called while the portal is put together. */
    public void onStep(Consumer<Step> listener) {
        listeners.add(listener);
    }

    /** What the viewer can do with the item now, in the order in which it is offered. */
    public Set<EditorialAction> allowed(Viewer viewer, ContentItem item) {
        EnumSet<EditorialAction> allowed = EnumSet.noneOf(EditorialAction.class);
        for (EditorialAction action : EditorialAction.values()) {
            if (rights.isOffered(viewer, item, action)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** Moves the item on, but opens nothing to everybody that was published for some. */
    public ContentItem act(
            Viewer viewer,
            String typeName,
            String id,
            Optional<Long> revision,
            EditorialAction action,
            String comment) {
        return act(viewer, typeName, id, revision, action, comment, false);
    }

    /**
     * Moves the item on.
     *
     * @param revision of the text that was seen; empty: whatever it is now
     * @param comment what is said with it; may be empty, but not when a text is sent back
     * @param confirmPublic whether everybody is meant to see what was published for some
     * @return the item afterwards; as it was before if it was removed for good
     * @throws StaleException if somebody else saved since
     * @throws ConflictException if this cannot be done with the item now, with the reason
     * @throws PublicNotConfirmedException if it would open the item to everybody and that is not confirmed
     * @throws InvalidException if a comment is missing or too long
     */
    public ContentItem act(
            Viewer viewer,
            String typeName,
            String id,
            Optional<Long> revision,
            EditorialAction action,
            String comment,
            boolean confirmPublic) {
        checkComment(action, comment);
        ContentType type = editing.getType(viewer, typeName);
        return told(viewer, action, store.alone(() -> {
            ContentItem item = store.getCurrent(type, id, revision);
            rights.ensure(viewer, item, action);
            if (action == EditorialAction.PUBLISH) {
                ensureMeant(item, confirmPublic);
            }
            return carryOut(item, action, new Deed(action.id(), viewer.userName(), comment.strip()));
        }));
    }

    private void ensureMeant(ContentItem item, boolean confirmPublic) {
        if (!confirmPublic && openings.find(item).isPresent()) {
            throw new PublicNotConfirmedException();
        }
    }

    /** As below, but opens nothing to everybody that was published for some. */
    public ContentItem schedule(
            Viewer viewer,
            String typeName,
            String id,
            Optional<Long> revision,
            Optional<Instant> publishAt,
            Optional<Instant> unpublishAt) {
        return schedule(viewer, typeName, id, revision, publishAt, unpublishAt, false);
    }

    /**
     * Names the times at which the item's text is published and taken back by itself. Empty: not by itself.
     *
     * @param confirmPublic whether everybody is meant to see what was published for some
     * @throws InvalidException if a time is not to come, or the end is not after the beginning
     * @throws PublicNotConfirmedException if it would open the item to everybody and that is not confirmed
     */
    public ContentItem schedule(
            Viewer viewer,
            String typeName,
            String id,
            Optional<Long> revision,
            Optional<Instant> publishAt,
            Optional<Instant> unpublishAt,
            boolean confirmPublic) {
        checkTimes(publishAt, unpublishAt);
        ContentType type = editing.getType(viewer, typeName);
        return told(viewer, EditorialAction.SCHEDULE, store.alone(() -> {
            ContentItem item = store.getCurrent(type, id, revision);
            rights.ensure(viewer, item, EditorialAction.SCHEDULE);
            if (publishAt.isPresent()) {
                ensureMeant(item, confirmPublic);
            }
            String times = publishAt.map(Instant::toString).orElse("") + "/"
                    + unpublishAt.map(Instant::toString).orElse("");
            return store.note(
                    type,
                    id,
                    item.revision(),
                    item.editorial().withTimes(publishAt, unpublishAt),
                    new Deed(EditorialAction.SCHEDULE.id(), viewer.userName(), times));
        }));
    }

    /**
     * Says whose turn it is and who answers for the item.
     *
     * @param owner user name; empty: nobody
     * @param assignee user name; empty: nobody
     * @throws InvalidException if one of them does not work on this type
     */
    public ContentItem assign(
            Viewer viewer, String typeName, String id, Optional<Long> revision, String owner, String assignee) {
        ContentType type = editing.getType(viewer, typeName);
        rights.ensureColleague("owner", owner, typeName);
        rights.ensureColleague("assignee", assignee, typeName);
        return told(viewer, Step.ASSIGN, store.alone(() -> {
            ContentItem item = ensurePresent(store.getCurrent(type, id, revision));
            return store.note(
                    type,
                    id,
                    item.revision(),
                    item.editorial().withPeople(owner, assignee),
                    new Deed(Step.ASSIGN, viewer.userName(), assignee));
        }));
    }

    /** Removes the item for good, whatever its state: only for taking back what was made a moment ago. */
    public void undoCreation(Viewer viewer, String typeName, String id) {
        if (!gate.mayEdit(viewer, typeName)) {
            throw new NotFoundException();
        }
        ContentType type = editing.getType(viewer, typeName);
        store.alone(() -> {
            store.erase(type, id, store.get(type, id).revision(), viewer.userName());
            return null;
        });
    }

    private ContentItem carryOut(ContentItem item, EditorialAction action, Deed deed) {
        ContentType type = item.type();
        String id = item.id();
        long revision = item.revision();
        Editorial said =
                item.editorial().withComment(deed.comment(), deed.comment().isEmpty() ? "" : deed.by());
        return switch (action) {
            case SUBMIT -> store.note(type, id, revision, submitted(said, item, deed.by()), deed);
            case APPROVE -> store.note(type, id, revision, said.withStage(Stage.APPROVED), deed);
            case SEND_BACK ->
                store.note(
                        type, id, revision, said.withStage(Stage.DRAFT).withPeople(said.owner(), author(item)), deed);
            case PUBLISH -> store.publish(type, id, revision, published(said), deed);
            case UNPUBLISH -> store.unpublish(type, id, revision, resting(said, Stage.DRAFT), deed);
            case ARCHIVE -> store.unpublish(type, id, revision, resting(said, Stage.ARCHIVED), deed);
            case TRASH -> store.unpublish(type, id, revision, resting(said, Stage.TRASHED), deed);
            case REOPEN -> store.note(type, id, revision, said.withStage(Stage.DRAFT), deed);
            case RESTORE -> store.bringBack(type, id, revision, said.withStage(Stage.DRAFT), deed);
            case ERASE -> {
                store.erase(type, id, revision, deed.by());
                yield item;
            }
            case SCHEDULE -> throw new ConflictException("infoportal.editorial.schedule.times");
        };
    }

    /** Another editor, such as a CMS's own form, keeps no list of contributors: whoever saved last is one now. */
    private static Editorial submitted(Editorial editorial, ContentItem item, String by) {
        Set<String> contributors = new HashSet<>(editorial.contributors());
        contributors.add(by);
        if (!item.modifiedBy().isEmpty()) {
            contributors.add(item.modifiedBy());
        }
        return editorial.withStage(Stage.IN_REVIEW).withContributors(contributors);
    }

    static Editorial published(Editorial editorial) {
        return editorial
                .withStage(Stage.DRAFT)
                .withPeople(editorial.owner(), "")
                .withContributors(Set.of())
                .withTimes(Optional.empty(), editorial.unpublishAt());
    }

    static Editorial resting(Editorial editorial, Stage stage) {
        return editorial.withStage(stage).withTimes(Optional.empty(), Optional.empty());
    }

    private static String author(ContentItem item) {
        return item.modifiedBy().isEmpty() ? item.editorial().owner() : item.modifiedBy();
    }

    private ContentItem told(Viewer viewer, EditorialAction action, ContentItem item) {
        return told(viewer, action.id(), item);
    }

    private ContentItem told(Viewer viewer, String action, ContentItem item) {
        Step step = new Step(item, action, viewer);
        listeners.forEach(listener -> listener.accept(step));
        return item;
    }

    private static ContentItem ensurePresent(ContentItem item) {
        if (item.isTrashed()) {
            throw new NotFoundException();
        }
        return item;
    }

    private static void checkComment(EditorialAction action, String comment) {
        if (comment.strip().length() > MAX_COMMENT) {
            throw new InvalidException(List.of(FieldError.of("comment", "infoportal.field.length.error", MAX_COMMENT)));
        }
        if (action == EditorialAction.SEND_BACK && comment.isBlank()) {
            throw new InvalidException(List.of(FieldError.of("comment", "infoportal.editorial.comment.required")));
        }
    }

    private void checkTimes(Optional<Instant> publishAt, Optional<Instant> unpublishAt) {
        Instant now = clock.instant();
        List<FieldError> errors = new ArrayList<>();
        if (publishAt.filter(time -> !time.isAfter(now)).isPresent()) {
            errors.add(FieldError.of("publishAt", "infoportal.editorial.schedule.past"));
        }
        if (unpublishAt.filter(time -> !time.isAfter(now)).isPresent()) {
            errors.add(FieldError.of("unpublishAt", "infoportal.editorial.schedule.past"));
        } else if (unpublishAt
                .filter(end -> publishAt.filter(begin -> !end.isAfter(begin)).isPresent())
                .isPresent()) {
            errors.add(FieldError.of("unpublishAt", "infoportal.editorial.schedule.order"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
