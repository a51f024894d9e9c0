package org.infoportal.standalone.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ModelProperty;
import org.infoportal.text.Fold;
import org.infoportal.text.RichText;

/**
 * Finds and sorts items for editors. What is searched in an item, and what it is sorted by, is made once for each item
 * and not for each request: an item is immutable, so that another object of the same identifier is another text.
 */
final class ListIndex {

    private static final Comparator<ContentItem> NEWEST_FIRST =
            Comparator.comparing(ContentItem::modified).reversed().thenComparing(ContentItem::id);

    private final Map<String, Map<String, Entry>> types = new ConcurrentHashMap<>();

    /**
     * The items asked for, in whatever state.
     *
     * @param items all of one type
     */
    List<ContentItem> find(String type, Collection<ContentItem> items, ListQuery query) {
        Map<String, Entry> entries = entries(type, items);
        List<String> words = query.words();
        Predicate<ContentItem> wanted = item -> holds(item, query.values())
                && (query.editor().isEmpty() || query.editor().equals(item.modifiedBy()))
                && (words.isEmpty()
                        || words.stream().allMatch(entry(entries, item).text()::contains));
        return items.stream().filter(wanted).toList();
    }

    List<ContentItem> newestFirst(List<ContentItem> items) {
        return items.stream().sorted(NEWEST_FIRST).toList();
    }

    /** The same items in the order asked for; those without a value in that field come last in either direction. */
    List<ContentItem> sorted(String type, List<ContentItem> items, ListQuery query, ValueTexts texts) {
        Function<ContentItem, SortKey> keys = keys(type, query, texts);
        Map<String, SortKey> known = new HashMap<>();
        items.forEach(item -> known.put(item.id(), keys.apply(item)));
        Comparator<ContentItem> byKey = Comparator.comparing(item -> known.get(item.id()));
        return items.stream()
                .sorted(Comparator.<ContentItem, Boolean>comparing(
                                item -> known.get(item.id()).isMissing())
                        .thenComparing(query.descending() ? byKey.reversed() : byKey)
                        .thenComparing(NEWEST_FIRST))
                .toList();
    }

    private Function<ContentItem, SortKey> keys(String type, ListQuery query, ValueTexts texts) {
        if (query.sortField().isPresent()) {
            String field = query.sortField().get();
            if (texts.isChoice(field)) {
                Map<Object, SortKey> labels = new HashMap<>();
                return item -> item.value(field)
                        .map(value -> labels.computeIfAbsent(value, v -> SortKey.of(texts.of(field, v))))
                        .orElse(SortKey.MISSING);
            }
            Map<String, Entry> entries = types.computeIfAbsent(type, t -> new ConcurrentHashMap<>());
            return item -> entry(entries, item).key(field);
        }
        return switch (query.sort()) {
            case ListQuery.STATE -> item -> new SortKey(item.state().ordinal(), "");
            case ListQuery.EDITOR -> item -> SortKey.of(item.modifiedBy());
            default -> item -> new SortKey(item.modified().toEpochMilli(), "");
        };
    }

    private static boolean holds(ContentItem item, Map<String, String> values) {
        return values.entrySet().stream()
                .allMatch(value -> item.texts(value.getKey()).contains(value.getValue()));
    }

    private Map<String, Entry> entries(String type, Collection<ContentItem> items) {
        Map<String, Entry> entries = types.computeIfAbsent(type, t -> new ConcurrentHashMap<>());
        if (entries.size() > items.size()) {
            Set<String> present = items.stream().map(ContentItem::id).collect(Collectors.toSet());
            entries.keySet().retainAll(present);
        }
        return entries;
    }

    private static Entry entry(Map<String, Entry> entries, ContentItem item) {
        Entry known = entries.get(item.id());
        if (known != null && known.item() == item) {
            return known;
        }
        Entry made = Entry.of(item);
        entries.put(item.id(), made);
        return made;
    }

    /** @param text everything the item says, folded */
    private record Entry(ContentItem item, String text, Map<String, SortKey> keys) {

        static Entry of(ContentItem item) {
            String text = item.type().properties().stream()
                    .flatMap(property -> item.texts(property.name()).stream().map(value -> plain(property, value)))
                    .collect(Collectors.joining(" "));
            return new Entry(item, Fold.plain(text), new ConcurrentHashMap<>());
        }

        private static String plain(ModelProperty property, String value) {
            return property.isRichText() ? RichText.plain(value) : value;
        }

        SortKey key(String field) {
            return keys.computeIfAbsent(
                    field, f -> item.value(f).map(SortKey::of).orElse(SortKey.MISSING));
        }
    }

    /** Numbers and days by their size, everything else by its letters. */
    private record SortKey(double number, String text) implements Comparable<SortKey> {

        static final SortKey MISSING = new SortKey(Double.NaN, "");

        static SortKey of(Object value) {
            if (value instanceof Number number) {
                return new SortKey(number.doubleValue(), "");
            }
            if (value instanceof LocalDate day) {
                return new SortKey(day.toEpochDay(), "");
            }
            if (value instanceof LocalDateTime time) {
                return new SortKey(time.toEpochSecond(ZoneOffset.UTC), "");
            }
            return new SortKey(0, Fold.plain(RichText.plain(String.valueOf(value))));
        }

        boolean isMissing() {
            return Double.isNaN(number);
        }

        @Override
        public int compareTo(SortKey other) {
            int byNumber = Double.compare(number, other.number);
            return byNumber != 0 ? byNumber : text.compareTo(other.text);
        }
    }
}
