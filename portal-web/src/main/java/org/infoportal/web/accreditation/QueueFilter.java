package org.infoportal.web.accreditation;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.QueueQuery;
import org.infoportal.accreditation.QueueQuery.Sort;
import org.infoportal.web.http.Window;

/**
 * What an accreditor has chosen to see, as it stands in the address or in a form. The words she searches for are
 * somebody's name or address: they are sent in forms only and never stand in an address.
 */
record QueueFilter(String state, String unit, String function, int days, Sort sort, String search, Window window) {

    static final String ALL = "alle";
    static final List<Integer> AGES = List.of(2, 7, 14, 30);
    static final List<Sort> SORTS = List.of(Sort.WAITING, Sort.NEWEST, Sort.NAME);

    private static final String PAGE = "50";
    private static final int MAX_SEARCH = 120;

    /** From the parameters of an address. */
    static QueueFilter ofAddress(MultivaluedMap<String, String> parameters) {
        return of(parameters, "", "");
    }

    /** From a form of the queue, whose names begin with an underscore: the form of decisions has names of its own. */
    static QueueFilter ofForm(MultivaluedMap<String, String> sent) {
        String search = text(sent, "_q").strip();
        return of(sent, "_", search.length() > MAX_SEARCH ? search.substring(0, MAX_SEARCH) : search);
    }

    private static QueueFilter of(MultivaluedMap<String, String> values, String prefix, String search) {
        String state = text(values, prefix + "state");
        return new QueueFilter(
                state.isEmpty()
                        ? AccreditationState.PENDING.id()
                        : AccreditationState.find(state)
                                .map(AccreditationState::id)
                                .orElse(ALL),
                name(values, prefix + "unit"),
                name(values, prefix + "function"),
                AGES.stream()
                        .filter(age -> String.valueOf(age).equals(text(values, prefix + "days")))
                        .findFirst()
                        .orElse(0),
                SORTS.stream()
                        .filter(sort -> name(sort).equals(text(values, prefix + "sort")))
                        .findFirst()
                        .orElse(Sort.WAITING),
                search,
                Window.of(values.getFirst(prefix + "offset"), PAGE));
    }

    static String name(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    Optional<AccreditationState> stateOrAll() {
        return AccreditationState.find(state);
    }

    QueueQuery query() {
        return new QueueQuery(stateOrAll(), optional(unit), optional(function), days, sort, search);
    }

    /** The same from the beginning, for another state. */
    QueueFilter in(String other) {
        return new QueueFilter(other, unit, function, days, sort, search, new Window(0, window.limit()));
    }

    QueueFilter at(int offset) {
        return new QueueFilter(state, unit, function, days, sort, search, new Window(offset, window.limit()));
    }

    /** All but the search, for an address. */
    String address(UriBuilder queue) {
        fields("").forEach((name, value) -> queue.queryParam(name, "{" + name + "}"));
        return queue.buildFromMap(fields("")).toString();
    }

    /** For hidden fields, so that whoever decides comes back to where she was. */
    Map<String, String> fields() {
        Map<String, String> fields = fields("_");
        if (!search.isEmpty()) {
            fields.put("_q", search);
        }
        return fields;
    }

    private Map<String, String> fields(String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(prefix + "state", state);
        put(fields, prefix + "unit", unit);
        put(fields, prefix + "function", function);
        put(fields, prefix + "days", days == 0 ? "" : String.valueOf(days));
        put(fields, prefix + "sort", sort == Sort.WAITING ? "" : name(sort));
        put(fields, prefix + "offset", window.offset() == 0 ? "" : String.valueOf(window.offset()));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static Optional<String> optional(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** An identifier or a name of ours; anything else is none and would not fit into an address. */
    private static String name(MultivaluedMap<String, String> values, String name) {
        String text = text(values, name);
        return text.matches("[\\w-]{1,64}") ? text : "";
    }

    private static String text(MultivaluedMap<String, String> values, String name) {
        String text = values.getFirst(name);
        return text == null ? "" : text;
    }
}
