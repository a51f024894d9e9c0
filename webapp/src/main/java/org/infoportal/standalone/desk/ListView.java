package org.infoportal.standalone.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Column;
import org.infoportal.definition.ContentType;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** What surrounds a list: filters, headings that sort, page sizes. Everything is an address or a plain form. */
final class ListView {

    private static final List<Integer> SIZES = List.of(20, 50, 100, 200);
    /** Fields by which one type's items are told apart in every portal, whether the list shows them or not. */
    private static final List<String> ALWAYS = List.of("audiences", "unit");

    private final ContentType type;
    private final ListQuery query;
    private final int limit;
    private final ValueTexts texts;
    private final Messages messages;
    private final Caller caller;

    ListView(ContentType type, ListQuery query, int limit, ValueTexts texts, Messages messages, Caller caller) {
        this.type = type;
        this.query = query;
        this.limit = limit;
        this.texts = texts;
        this.messages = messages;
        this.caller = caller;
    }

    /** The list of another query, at its beginning and with the same number of rows. */
    String link(ListQuery other) {
        Map<String, String> parameters = new LinkedHashMap<>(other.parameters());
        if (limit != SIZES.get(0)) {
            parameters.put("limit", String.valueOf(limit));
        }
        return parameters.isEmpty()
                ? "?"
                : parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A choice for each field that is picked from a list and differs among the items. */
    List<Map<String, Object>> filters(Collection<ContentItem> all) {
        List<Map<String, Object>> filters = new ArrayList<>();
        Stream.concat(
                        type.columns().stream().map(Column::name),
                        ALWAYS.stream().filter(name -> type.form().find(name).isPresent()))
                .distinct()
                .filter(texts::isChoice)
                .forEach(field -> addFilter(
                        filters,
                        ListQuery.FIELD + field,
                        texts.label(field),
                        options(field, all),
                        query.values().getOrDefault(field, "")));
        Map<String, String> editors = all.stream()
                .map(ContentItem::modifiedBy)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.toMap(name -> name, name -> name, (a, b) -> a, LinkedHashMap::new));
        addFilter(
                filters,
                ListQuery.EDITOR,
                messages.get(caller.language(), "infoportal.desk.filter.editor"),
                editors,
                query.editor());
        return filters;
    }

    private static void addFilter(
            List<Map<String, Object>> filters,
            String name,
            String label,
            Map<String, String> options,
            String selected) {
        if (options.size() < 2 && selected.isEmpty()) {
            return;
        }
        filters.add(Map.of("name", name, "label", label, "options", selectable(options, selected)));
    }

    private Map<String, String> options(String field, Collection<ContentItem> all) {
        Map<String, String> found = new HashMap<>();
        for (ContentItem item : all) {
            for (String value : item.texts(field)) {
                found.computeIfAbsent(value, v -> texts.of(field, v));
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** The headings of the table, each with an address that sorts by it. */
    List<Map<String, Object>> headings() {
        List<Map<String, Object>> headings = new ArrayList<>();
        sorts().forEach((sort, label) -> {
            boolean sorted = query.sort().equals(sort);
            boolean next = sorted ? !query.descending() : ListQuery.MODIFIED.equals(sort);
            headings.add(Map.of(
                    "name",
                    sort,
                    "label",
                    label,
                    "sorted",
                    sorted ? query.descending() ? "descending" : "ascending" : "none",
                    "url",
                    link(query.sortedBy(sort, next))));
        });
        return headings;
    }

    /** The same for small screens, where a table has no headings. */
    List<Map<String, Object>> sortOptions() {
        return selectable(sorts(), query.sort());
    }

    private Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        type.columns()
                .forEach(column ->
                        sorts.put(ListQuery.FIELD + column.name(), messages.get(caller.language(), column.label())));
        sorts.put(ListQuery.STATE, messages.get(caller.language(), "infoportal.column.state"));
        sorts.put(ListQuery.MODIFIED, messages.get(caller.language(), "infoportal.column.modified"));
        sorts.put(ListQuery.EDITOR, messages.get(caller.language(), "infoportal.desk.column.editor"));
        return sorts;
    }

    List<Map<String, Object>> sizes() {
        TreeSet<Integer> sizes = new TreeSet<>(SIZES);
        sizes.add(limit);
        Map<String, String> options = sizes.stream()
                .map(String::valueOf)
                .collect(Collectors.toMap(size -> size, size -> size, (a, b) -> a, LinkedHashMap::new));
        return selectable(options, String.valueOf(limit));
    }

    /** Names and values that a form sends to act on all that was found. */
    List<Map<String, String>> selection() {
        return query.selection().entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> selectable(Map<String, String> options, String selected) {
        List<Map<String, Object>> views = new ArrayList<>();
        options.forEach((value, label) ->
                views.add(Map.of("value", value, "label", label, "selected", value.equals(selected))));
        return views;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
