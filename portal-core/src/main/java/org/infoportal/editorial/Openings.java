package org.infoportal.editorial;

import java.util.List;
import java.util.Optional;
import org.infoportal.access.Audiences;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.HistoryEntry;
import org.infoportal.content.ItemStore;
import org.infoportal.host.View;

/** Tells whether publishing an item would show to everybody what was published for some only. */
public final class Openings {

    private final Contents contents;
    private final ItemStore store;

    Openings(Contents contents, ItemStore store) {
        this.contents = contents;
        this.store = store;
    }

    /** The item as it was published for some; empty if publishing it now opens nothing. */
    public Optional<ContentItem> find(ContentItem item) {
        if (!isPublic(item)) {
            return Optional.empty();
        }
        Optional<ContentItem> live = contents.find(item.type().name(), View.LIVE, item.id());
        return live.isPresent() ? live.filter(shown -> !isPublic(shown)) : lastClosed(item);
    }

    private Optional<ContentItem> lastClosed(ContentItem item) {
        return history(item).stream()
                .filter(LastPublished::isPublication)
                .map(HistoryEntry::item)
                .filter(published -> !isPublic(published))
                .reduce((older, newer) -> newer);
    }

    /** Whether the text was for everybody already when somebody named the time of its publication, and was asked. */
    boolean wasForeseen(ContentItem item) {
        return history(item).stream()
                .filter(entry ->
                        EditorialAction.SCHEDULE.id().equals(entry.deed().action()))
                .reduce((older, newer) -> newer)
                .filter(entry -> isPublic(entry.item()))
                .isPresent();
    }

    private List<HistoryEntry> history(ContentItem item) {
        return store.history(item.type(), item.id());
    }

    private static boolean isPublic(ContentItem item) {
        return item.audiences().contains(Audiences.PUBLIC);
    }
}
