package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.text.Fold;

/**
 * What an editor asks a list for; the same names in an address and in a form that acts on all she found.
 *
 * @param text whose words must all occur somewhere in the item
 * @param state as the API spells it; empty for all
 * @param values by field: what the item must hold in it
 * @param editor user name of who changed the item last; empty for all
 * @param sort {@code modified}, {@code state}, {@code editor}, or a field with {@code f.} before its name
 */
record ListQuery(
        String text, String state, Map<String, String> values, String editor, String sort, boolean descending) {

    static final String MODIFIED = "modified";
    static final String STATE = "state";
    static final String EDITOR = "editor";

    /** Before the names of fields, so that none of them is taken for one of the list's own parameters. */
    static final String FIELD = "f.";

    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String ORDER = "order";
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    ListQuery {
        values = Map.copyOf(values);
    }

    /** Reads an address's query or a form; what makes no sense is left out. */
    static ListQuery of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = sent.keySet().stream()
                .filter(name -> name.startsWith(FIELD) && !first(sent, name).isEmpty())
                .collect(Collectors.toMap(name -> name.substring(FIELD.length()), name -> first(sent, name)));
        String sort = first(sent, SORT).isEmpty() ? MODIFIED : first(sent, SORT);
        boolean descending =
                first(sent, ORDER).isEmpty() ? MODIFIED.equals(sort) : DESCENDING.equals(first(sent, ORDER));
        return new ListQuery(first(sent, TEXT), first(sent, STATE), values, first(sent, EDITOR), sort, descending);
    }

    /** Those changed last first. */
    static ListQuery searching(String text, String state) {
        return new ListQuery(text, state, Map.of(), "", MODIFIED, true);
    }

    /** Whether it leaves anything out, other than by the state. */
    boolean isNarrow() {
        return !text.isBlank() || !values.isEmpty() || !editor.isEmpty();
    }

    List<String> words() {
        return Stream.of(Fold.plain(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<String> sortField() {
        return sort.startsWith(FIELD) ? Optional.of(sort.substring(FIELD.length())) : Optional.empty();
    }

    ListQuery inState(String other) {
        return new ListQuery(text, other, values, editor, sort, descending);
    }

    ListQuery sortedBy(String other, boolean downwards) {
        return new ListQuery(text, state, values, editor, other, downwards);
    }

    /** What {@link #of} reads this from. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(selection());
        boolean usual = MODIFIED.equals(sort) ? descending : !descending;
        if (!MODIFIED.equals(sort) || !usual) {
            parameters.put(SORT, sort);
        }
        if (!usual) {
            parameters.put(ORDER, descending ? DESCENDING : ASCENDING);
        }
        return parameters;
    }

    /** Those of {@link #parameters} that say which items, whatever their order. */
    Map<String, String> selection() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text);
        parameters.put(STATE, state);
        values.keySet().stream().sorted().forEach(name -> parameters.put(FIELD + name, values.get(name)));
        parameters.put(EDITOR, editor);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }
}
