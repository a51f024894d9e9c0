package org.infoportal.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.definition.ContentType;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.time.LegalTime;

/**
 * Writes items. One change is made after the other, so that what was checked still holds when it is written; the deed
 * goes into the history in the same save. Knows no viewer and no gate: only for the features themselves.
 */
public final class ItemStore {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Host host;
    private final Contents contents;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    public ItemStore(Host host, Contents contents) {
        this.host = host;
        this.contents = contents;
        this.clock = host.clock();
    }

    /** Runs work during which nobody else changes an item. */
    public <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** As it is now, what was thrown away included. */
    public ContentItem get(ContentType type, String id) {
        return contents.find(type.name(), View.WORKING, id).orElseThrow(NotFoundException::new);
    }

    /** What was done to the item, oldest first. */
    public List<HistoryEntry> history(ContentType type, String id) {
        return host.sessions().call(type.workspace(), View.WORKING, session -> History.read(session, id, type));
    }

    /**
     * As the repository has it this moment: a CMS's own form may have saved just now, and what is decided on must be true.
     *
     * @throws StaleException if it has another revision by now
     */
    public ContentItem getCurrent(ContentType type, String id, Optional<Long> revision) {
        if (ID.matcher(id).matches()) {
            contents.refresh(type, id);
        }
        ContentItem item = get(type, id);
        if (revision.filter(expected -> expected != item.revision()).isPresent()) {
            throw new StaleException();
        }
        return item;
    }

    /**
     * Changes what editors keep about the item, not its text.
     *
     * @param revision of the text that was seen
     * @throws StaleException if somebody else saved since
     */
    public ContentItem note(ContentType type, String id, long revision, Editorial editorial, Deed deed) {
        return change(type, id, revision, node -> {
            EditorialNodes.write(node, editorial, clock.instant(), deed.by());
            History.add(node, deed, false, clock.instant());
        });
    }

    /** Publishes the item with what the editors' steps are then. */
    public ContentItem publish(ContentType type, String id, long revision, Editorial editorial, Deed deed) {
        refreshing(type, id, () -> host.publishing().publish(type.workspace(), id, deed.by()));
        return change(type, id, revision, node -> {
            EditorialNodes.write(node, editorial, clock.instant(), deed.by());
            // what readers have now must be known when the next text is compared with it
            History.add(node, deed, !History.hasText(node, type), clock.instant());
        });
    }

    /** Takes the item out of the live view; without effect on what is not there. */
    public ContentItem unpublish(ContentType type, String id, long revision, Editorial editorial, Deed deed) {
        refreshing(type, id, () -> host.publishing().unpublish(type.workspace(), id, deed.by()));
        return note(type, id, revision, editorial, deed);
    }

    /** As {@link #note}; if somebody else has the item's address by now, it gets another one. */
    public ContentItem bringBack(ContentType type, String id, long revision, Editorial editorial, Deed deed) {
        String slug = freeSlug(get(type, id));
        return change(type, id, revision, node -> {
            node.setProperty(ContentItem.SLUG, slug);
            EditorialNodes.write(node, editorial, clock.instant(), deed.by());
            History.add(node, deed, true, clock.instant());
        });
    }

    private String freeSlug(ContentItem item) {
        Slugs slugs = new Slugs(contents);
        Optional<String> owner = Optional.of(item.id());
        return slugs.isFree(item.type(), item.slug(), owner)
                ? item.slug()
                : slugs.free(item.type(), item.slug(), owner);
    }

    /** Sets the day on which the item is to be looked at again. Readers see nothing of it, so it is no change of the text. */
    public ContentItem setReviewOn(ContentType type, String id, long revision, LocalDate day, Deed deed) {
        return change(type, id, revision, node -> {
            Nodes.set(
                    node,
                    ContentItem.REVIEW_ON,
                    day.atStartOfDay(LegalTime.ZONE).toInstant());
            ItemMapper.raiseRevision(node);
            History.add(node, deed, false, clock.instant());
        });
    }

    /** Removes the item for good, with its history, from both views. */
    public void erase(ContentType type, String id, long revision, String editor) {
        refreshing(type, id, () -> host.publishing().unpublish(type.workspace(), id, editor));
        write(type, id, revision, node -> {
            History.remove(node.getSession(), id);
            node.remove();
        });
    }

    /** Changes the item's node in one save. */
    ContentItem change(ContentType type, String id, long revision, Change change) {
        write(type, id, revision, change);
        return get(type, id);
    }

    private void write(ContentType type, String id, long revision, Change change) {
        refreshing(
                type,
                id,
                () -> host.sessions().call(type.workspace(), View.WORKING, session -> {
                    Node node = node(session, id);
                    if (ItemMapper.revision(node) != revision) {
                        throw new StaleException();
                    }
                    change.apply(node);
                    session.save();
                    return null;
                }));
    }

    /** The caller, and whoever comes next, sees what was done, or what somebody else did meanwhile. */
    private void refreshing(ContentType type, String id, Runnable work) {
        try {
            work.run();
        } catch (HostConflictException e) {
            throw new StaleException();
        } finally {
            contents.refresh(type, id);
        }
    }

    private static Node node(Session session, String id) throws RepositoryException {
        try {
            return session.getNodeByIdentifier(id);
        } catch (ItemNotFoundException e) {
            throw new NotFoundException();
        }
    }

    @FunctionalInterface
    interface Change {
        void apply(Node node) throws RepositoryException;
    }
}
