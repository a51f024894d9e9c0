package org.infoportal.standalone.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;

/** What an editor's query finds. What was thrown away is found only if it is asked for. */
public final class ItemFinder {

    private final ContentEditing editing;
    private final ListIndex index = new ListIndex();

    public ItemFinder(ContentEditing editing) {
        this.editing = editing;
    }

    /** Everything that matches, in no order; what a button for all that was found acts on. */
    List<ContentItem> matching(Viewer viewer, String type, ListQuery query) {
        return inState(inEveryState(viewer, type, query), state(query));
    }

    List<ContentItem> newestFirst(Viewer viewer, String type, ListQuery query) {
        return index.newestFirst(matching(viewer, type, query));
    }

    /** As {@link #matching}, whatever the state that is asked for; what was thrown away is among it. */
    List<ContentItem> inEveryState(Viewer viewer, String type, ListQuery query) {
        List<ContentItem> all = new ArrayList<>(editing.list(viewer, type));
        all.addAll(editing.trash(viewer, type));
        return index.find(type, all, query);
    }

    List<ContentItem> sorted(String type, List<ContentItem> items, ListQuery query, ValueTexts texts) {
        return index.sorted(type, items, query, texts);
    }

    static List<ContentItem> inState(List<ContentItem> items, Optional<ContentState> state) {
        return items.stream()
                .filter(item -> state.isEmpty() ? !item.isTrashed() : item.state() == state.get())
                .toList();
    }

    /** The state asked for; empty for all, and for one that does not exist. */
    static Optional<ContentState> state(ListQuery query) {
        return Arrays.stream(ContentState.values())
                .filter(state -> state.id().equals(query.state()))
                .findFirst();
    }
}
