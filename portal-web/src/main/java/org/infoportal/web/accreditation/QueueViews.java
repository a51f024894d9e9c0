package org.infoportal.web.accreditation;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Outcome;
import org.infoportal.accreditation.Queue;
import org.infoportal.accreditation.QueueQuery.Sort;
import org.infoportal.error.FieldError;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Prepares the queue for its template. */
final class QueueViews {

    private static final String PATH = "verwaltung/akkreditierungen";

    private final Queue queue;
    private final DecisionForms decisions;
    private final MemberViews views;
    private final FunctionLabels functions;
    private final Messages messages;

    QueueViews(Queue queue, DecisionForms decisions, MemberViews views, FunctionLabels functions, Messages messages) {
        this.functions = functions;
        this.queue = queue;
        this.decisions = decisions;
        this.views = views;
        this.messages = messages;
    }

    /** What somebody has done with the list, and what came of it. */
    record Deed(
            Set<String> chosen,
            boolean all,
            Map<String, Object> input,
            List<FieldError> errors,
            List<Outcome> outcomes,
            Optional<Member> decided) {

        static final Deed NONE = new Deed(Set.of(), false, Map.of(), List.of(), List.of(), Optional.empty());
    }

    Page page(QueueFilter filter, Deed deed, Caller caller, UriInfo uri) {
        Locale language = caller.language();
        Map<AccreditationState, Long> counts = queue.counts(caller.viewer());
        List<Member> found = queue.find(caller.viewer(), filter.query());
        List<Action> actions = filter.stateOrAll()
                .map(Action::decisions)
                .orElse(List.of(Action.ACCREDIT, Action.EXTEND, Action.SEND_BACK, Action.REJECT, Action.REVOKE));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "items",
                filter.window().part(found).stream()
                        .map(member -> row(member, deed, language))
                        .toList());
        model.put("total", found.size());
        model.put("from", Math.min(filter.window().offset() + 1, found.size()));
        model.put("to", (int)
                Math.min((long) filter.window().offset() + filter.window().limit(), found.size()));
        model.put("states", states(counts, filter, language, uri));
        model.put("filter", choices(filter, caller));
        model.put("hidden", hidden(filter));
        model.put("search", filter.search());
        pages(model, filter, found.size(), uri);
        model.put("decisions", actions.stream().map(Action::id).toList());
        model.put("form", decisions.view(actions, deed.input(), deed.errors(), caller));
        model.put("presets", decisions.presets(language));
        model.put(
                "open", deed.all() || !deed.chosen().isEmpty() || !deed.errors().isEmpty());
        model.put(
                "outcomes",
                deed.outcomes().stream()
                        .map(outcome -> outcome(outcome, caller))
                        .toList());
        model.put("undoable", undoable(deed, caller));
        model.put(
                "decided",
                deed.decided()
                        .map(member -> views.undo(member, caller.viewer(), language))
                        .orElse(null));
        return new Page("portal/accreditations", model);
    }

    private Map<String, Object> row(Member member, Deed deed, Locale language) {
        Map<String, Object> row = views.brief(member, language);
        row.put("chosen", deed.all() || deed.chosen().contains(member.id()));
        return row;
    }

    private static List<Map<String, String>> hidden(QueueFilter filter) {
        return filter.fields().entrySet().stream()
                .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                .toList();
    }

    /** Without a search the parts of the list are links, with one they are buttons of a form. */
    private static void pages(Map<String, Object> model, QueueFilter filter, int total, UriInfo uri) {
        int offset = filter.window().offset();
        int limit = filter.window().limit();
        Optional<QueueFilter> previous =
                offset > 0 ? Optional.of(filter.at(Math.max(0, offset - limit))) : Optional.empty();
        Optional<QueueFilter> next = offset + limit < total ? Optional.of(filter.at(offset + limit)) : Optional.empty();
        boolean links = filter.search().isEmpty();
        model.put(
                "previous",
                previous.filter(f -> links).map(f -> address(f, uri)).orElse(null));
        model.put("next", next.filter(f -> links).map(f -> address(f, uri)).orElse(null));
        model.put(
                "previousForm",
                previous.filter(f -> !links).map(QueueViews::hidden).orElse(null));
        model.put("nextForm", next.filter(f -> !links).map(QueueViews::hidden).orElse(null));
    }

    static String address(QueueFilter filter, UriInfo uri) {
        return filter.address(Addresses.of(uri, PATH));
    }

    private Map<String, Object> choices(QueueFilter filter, Caller caller) {
        Locale language = caller.language();
        Map<String, Object> view = new HashMap<>();
        view.put("state", filter.state());
        view.put("narrowed", !filter.unit().isEmpty() || !filter.function().isEmpty() || filter.days() > 0);
        view.put(
                "units",
                queue.units(caller.viewer()).stream()
                        .map(unit -> choice(unit.id(), unit.title(), filter.unit()))
                        .toList());
        view.put(
                "functions",
                queue.functions(caller.viewer()).stream()
                        .map(name -> choice(name, functions.of(name, language), filter.function()))
                        .toList());
        view.put(
                "ages",
                QueueFilter.AGES.stream()
                        .map(age -> choice(
                                String.valueOf(age),
                                messages.get(language, "infoportal.queue.filter.age", age),
                                String.valueOf(filter.days())))
                        .toList());
        view.put(
                "sorts",
                QueueFilter.SORTS.stream()
                        .map(sort -> choice(
                                QueueFilter.name(sort), sortLabel(sort, language), QueueFilter.name(filter.sort())))
                        .toList());
        return view;
    }

    private String sortLabel(Sort sort, Locale language) {
        return messages.get(language, "infoportal.queue.sort." + QueueFilter.name(sort));
    }

    private static Map<String, Object> choice(String value, String label, String chosen) {
        return Map.of("value", value, "label", label, "selected", value.equals(chosen));
    }

    private Map<String, Object> outcome(Outcome outcome, Caller caller) {
        Map<String, Object> view = new HashMap<>(views.brief(outcome.member(), caller.language()));
        view.put("done", outcome.done());
        view.put(
                "refusal",
                outcome.refusal()
                        .map(refusal -> messages.get(caller.language(), refusal.messageKey(), refusal.arguments()))
                        .orElse(null));
        return view;
    }

    /** Identifiers of those whose decision was just made and can be taken back, and until when. */
    private Map<String, Object> undoable(Deed deed, Caller caller) {
        List<Object> ids = new ArrayList<>();
        Object until = null;
        for (Outcome outcome : deed.outcomes()) {
            Map<String, Object> undo = views.undo(outcome.member(), caller.viewer(), caller.language());
            if (outcome.done() && undo != null) {
                ids.add(undo.get("id"));
                until = until == null ? undo.get("until") : until;
            }
        }
        return ids.isEmpty() ? null : Map.of("ids", ids, "until", until);
    }

    private List<Map<String, Object>> states(
            Map<AccreditationState, Long> counts, QueueFilter filter, Locale language, UriInfo uri) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Object> all = Map.of(
                "name", QueueFilter.ALL,
                "label", messages.get(language, "infoportal.state.all"),
                "count", sum,
                "selected", filter.stateOrAll().isEmpty(),
                "url", address(filter.in(QueueFilter.ALL), uri));
        return Stream.concat(
                        Arrays.stream(AccreditationState.values())
                                .filter(state -> counts.containsKey(state) || state == AccreditationState.PENDING)
                                .map(state -> Map.<String, Object>of(
                                        "name", state.id(),
                                        "label", views.stateLabel(state, language),
                                        "count", counts.getOrDefault(state, 0L),
                                        "selected", state.id().equals(filter.state()),
                                        "url", address(filter.in(state.id()), uri))),
                        Stream.of(all))
                .toList();
    }
}
