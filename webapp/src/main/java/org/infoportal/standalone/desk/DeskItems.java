package org.infoportal.standalone.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.text.Fold;
import org.infoportal.text.RichText;

/** What an editor finds when she looks for items of a type: those she changed last first. */
final class DeskItems {

    private final List<ContentItem> found;

    private DeskItems(List<ContentItem> found) {
        this.found = found;
    }

    /**
     * @param query words that must all occur somewhere in the item; empty for all
     * @param state what was thrown away is found only if it is asked for
     */
    static DeskItems of(
            ContentEditing editing, Viewer viewer, String type, String query, Optional<ContentState> state) {
        List<String> words = Fold.of(query)
                .lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .filter(w -> !w.isEmpty())
                .toList();
        boolean trashed = state.filter(ContentState.TRASHED::equals).isPresent();
        List<ContentItem> items = trashed ? editing.trash(viewer, type) : editing.list(viewer, type);
        return new DeskItems(items.stream()
                .filter(item -> words.isEmpty() || matches(item, words))
                .sorted(Comparator.comparing(ContentItem::modified).reversed().thenComparing(ContentItem::id))
                .toList());
    }

    List<ContentItem> in(Optional<ContentState> state) {
        return found.stream()
                .filter(item -> state.isEmpty() || item.state() == state.get())
                .toList();
    }

    Map<ContentState, Long> counts() {
        return found.stream().collect(Collectors.groupingBy(ContentItem::state, Collectors.counting()));
    }

    private static boolean matches(ContentItem item, List<String> words) {
        String text = Fold.of(item.values().values().stream()
                .map(String::valueOf)
                .map(RichText::plain)
                .collect(Collectors.joining(" ")));
        return words.stream().allMatch(text::contains);
    }
}
