package org.infoportal.web.deadline;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.deadline.Deadline;
import org.infoportal.election.Election;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;

/** The deadlines a reader has chosen, as the page shows them: what is coming by month, what is over, what has no day yet. */
final class DeadlineList {

    private static final String AT_ONCE = "200";
    private static final int MAX_PAST = 100;
    private static final int MAX_OVER_ELECTIONS = 12;

    private final DeadlineSources sources;
    private final DeadlineViews views;
    private final DeadlineChoices choices;
    private final PendingViews pending;

    DeadlineList(DeadlineSources sources, DeadlineViews views, DeadlineChoices choices, PendingViews pending) {
        this.sources = sources;
        this.views = views;
        this.choices = choices;
        this.pending = pending;
    }

    Map<String, Object> model(DeadlineFilter filter, Caller caller, UriInfo uri) {
        Locale language = caller.language();
        Window window = Window.of(uri.getQueryParameters().getFirst("offset"), AT_ONCE);
        List<Deadline> found = sources.deadlines().list(caller.viewer(), filter.query());
        List<Deadline> coming =
                found.stream().filter(deadline -> !views.isOver(deadline)).toList();
        List<Deadline> past = found.stream().filter(views::isOver).collect(Collectors.toCollection(ArrayList::new));
        // of an election that is over, what was is what there is to see
        boolean overElection = coming.isEmpty() && !filter.election().isEmpty() && !past.isEmpty();
        List<Deadline> shown = overElection ? List.copyOf(past) : window.part(coming);
        if (overElection) {
            past.clear();
        }
        Collections.reverse(past);
        List<Election> elections = sources.elections().list(caller.viewer());
        Optional<Election> chosen = sources.elections()
                .find(filter.election(), caller.viewer())
                .filter(election -> !filter.election().isEmpty());

        Map<String, Object> model = new HashMap<>(overElection ? Map.of() : Pager.of(uri, window, coming.size()));
        model.put("filter", choices.of(filter, elections, caller, uri));
        model.put("election", chosen.map(election -> election(election, uri)).orElse(null));
        model.put("overElection", overElection);
        model.put("first", window.offset() == 0 && !coming.isEmpty() ? views.row(coming.get(0), language) : null);
        model.put("total", coming.size());
        model.put("timeline", timeline(shown, overElection, language));
        model.put("months", months(shown, language));
        model.put(
                "past",
                past.stream()
                        .limit(MAX_PAST)
                        .map(deadline -> views.row(deadline, language))
                        .toList());
        model.put("pastTotal", past.size());
        model.put("overElections", coming.isEmpty() ? overElections(elections, uri) : List.of());
        model.put("pending", pending.of(filter, waiting(elections, chosen), caller));
        model.put(
                "printUrl",
                filter.address(uri, "fristen")
                        .queryParam("ansicht", "druck")
                        .build()
                        .toString());
        model.put("pdfUrl", filter.address(uri, "fristen/kalender.pdf").build().toString());
        model.put("backUrl", filter.address(uri, "fristen").build().toString());
        model.put("today", sources.today().toString());
        return model;
    }

    /** The election that was chosen, or all that are not over. */
    private List<Election> waiting(List<Election> elections, Optional<Election> chosen) {
        LocalDate today = sources.today();
        return chosen.map(List::of)
                .orElseGet(() -> elections.stream()
                        .filter(election -> !election.lastDay().isBefore(today))
                        .toList());
    }

    private List<Map<String, Object>> overElections(List<Election> elections, UriInfo uri) {
        LocalDate today = sources.today();
        List<Election> over = elections.stream()
                .filter(election -> election.lastDay().isBefore(today))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(over);
        return over.stream()
                .limit(MAX_OVER_ELECTIONS)
                .map(election -> election(election, uri))
                .toList();
    }

    private Map<String, Object> election(Election election, UriInfo uri) {
        Map<String, Object> view = new HashMap<>();
        view.put("title", election.title());
        view.put("summary", election.summary());
        view.put("day", election.day().toString());
        view.put("runoff", election.runoff().map(LocalDate::toString).orElse(null));
        view.put(
                "url",
                DeadlineFilter.ofElection(election.slug())
                        .address(uri, "fristen")
                        .build()
                        .toString());
        return view;
    }

    private List<Map<String, Object>> months(List<Deadline> deadlines, Locale language) {
        Map<YearMonth, List<Deadline>> byMonth = deadlines.stream()
                .collect(Collectors.groupingBy(
                        deadline -> YearMonth.from(deadline.day()), LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> months = new ArrayList<>();
        byMonth.forEach((month, items) -> months.add(Map.of(
                "id",
                id(month),
                "name",
                DeadlineViews.format(month, "LLLL yyyy", language),
                "items",
                items.stream().map(deadline -> views.row(deadline, language)).toList())));
        return months;
    }

    private List<Map<String, Object>> timeline(List<Deadline> deadlines, boolean over, Locale language) {
        LocalDate today = sources.today();
        YearMonth from = over ? YearMonth.from(deadlines.get(0).firstDay()) : YearMonth.from(today);
        return Timeline.of(deadlines, from, today).parts().stream()
                .map(part -> part(part, language))
                .toList();
    }

    private static Map<String, Object> part(Timeline.Part part, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", id(part.month()));
        view.put("months", part.months());
        view.put("count", part.count());
        view.put("short", DeadlineViews.format(part.month(), "LLL", language));
        view.put("year", part.month().getYear());
        view.put("name", DeadlineViews.format(part.month(), "LLLL yyyy", language));
        view.put("today", part.today().orElse(null));
        view.put(
                "marks",
                part.marks().stream()
                        .map(mark -> Map.of(
                                "x",
                                mark.x(),
                                "level",
                                mark.level(),
                                "kind",
                                mark.kind().name().toLowerCase(Locale.ROOT)))
                        .toList());
        view.put(
                "spans",
                part.spans().stream()
                        .map(span -> Map.of("x", span.x(), "width", span.width()))
                        .toList());
        return view;
    }

    private static String id(YearMonth month) {
        return "monat-" + month;
    }
}
