package org.infoportal.editorial;

import static org.infoportal.content.ContentState.APPROVED;
import static org.infoportal.content.ContentState.ARCHIVED;
import static org.infoportal.content.ContentState.CHANGED;
import static org.infoportal.content.ContentState.DRAFT;
import static org.infoportal.content.ContentState.IN_REVIEW;
import static org.infoportal.content.ContentState.PUBLISHED;
import static org.infoportal.content.ContentState.TRASHED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infoportal.content.ContentState;

/** The state machine of content: what can be done, and from which states. In the order in which it is offered. */
public enum EditorialAction {
    /** Asks somebody else to read the text. */
    SUBMIT(DRAFT, CHANGED),
    /** Lets a text pass that somebody else has written. */
    APPROVE(IN_REVIEW),
    SEND_BACK(IN_REVIEW, APPROVED),
    /** Shows the present text to readers; again, if they have it already. */
    PUBLISH(DRAFT, CHANGED, IN_REVIEW, APPROVED, PUBLISHED),
    /** Names the times at which the text is published and taken back by itself. */
    SCHEDULE(DRAFT, CHANGED, IN_REVIEW, APPROVED, PUBLISHED),
    /** Takes the item away from readers. */
    UNPUBLISH(DRAFT, CHANGED, IN_REVIEW, APPROVED, PUBLISHED),
    /** Takes the item away from readers and out of the way of editors. */
    ARCHIVE(DRAFT, CHANGED, IN_REVIEW, APPROVED, PUBLISHED),
    REOPEN(ARCHIVED),
    TRASH(DRAFT, CHANGED, IN_REVIEW, APPROVED, PUBLISHED, ARCHIVED),
    RESTORE(TRASHED),
    /** Removes the item for good. */
    ERASE(TRASHED);

    private final Set<ContentState> sources;

    EditorialAction(ContentState... sources) {
        this.sources = Set.of(sources);
    }

    /** As the API spells it: {@code send-back}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isPossibleFrom(ContentState state) {
        return sources.contains(state);
    }

    public static Optional<EditorialAction> find(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
