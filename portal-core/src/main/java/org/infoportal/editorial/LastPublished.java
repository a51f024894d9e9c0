package org.infoportal.editorial;

import java.util.Optional;
import java.util.Set;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Contents;
import org.infoportal.content.HistoryEntry;
import org.infoportal.content.ItemStore;
import org.infoportal.host.View;

/**
 * The text of an item that readers have now. It is asked of the history, because where content is only worked on, as on a
 * CMS's author, nobody has the live view.
 */
public final class LastPublished {

    private static final Set<String> PUBLICATIONS = Set.of(EditorialAction.PUBLISH.id(), Timetable.PUBLISH);

    private final ItemStore store;
    private final Contents contents;

    public LastPublished(ItemStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** Empty if readers see nothing of it. */
    public Optional<ContentItem> find(ContentItem item) {
        if (!item.editorial().live()) {
            return Optional.empty();
        }
        if (item.state() == ContentState.PUBLISHED) {
            return Optional.of(item);
        }
        Optional<ContentItem> live = contents.find(item.type().name(), View.LIVE, item.id());
        // another revision is a view of its own, and in memory: the repository need not be asked
        return live.filter(shown -> shown.revision() != item.revision())
                .or(() -> inHistory(item))
                .or(() -> live);
    }

    private Optional<ContentItem> inHistory(ContentItem item) {
        return store.history(item.type(), item.id()).stream()
                .filter(LastPublished::isPublication)
                .map(HistoryEntry::item)
                .reduce((older, newer) -> newer);
    }

    /** Whether readers got the item's text of then. */
    static boolean isPublication(HistoryEntry entry) {
        return PUBLICATIONS.contains(entry.deed().action());
    }
}
