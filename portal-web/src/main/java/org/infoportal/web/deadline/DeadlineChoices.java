package org.infoportal.web.deadline;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.access.Audiences;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.election.Election;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** What a reader can choose deadlines by: only what finds some. */
final class DeadlineChoices {

    private final DeadlineSources sources;
    private final DeadlineViews views;
    private final Messages messages;

    DeadlineChoices(DeadlineSources sources, DeadlineViews views, Messages messages) {
        this.sources = sources;
        this.views = views;
        this.messages = messages;
    }

    Map<String, Object> of(DeadlineFilter filter, List<Election> elections, Caller caller, UriInfo uri) {
        Locale language = caller.language();
        List<Deadline> all = sources.deadlines().list(caller.viewer(), DeadlineQuery.ALL);
        Map<String, Object> choices = new HashMap<>();
        choices.put("active", !filter.isEmpty());
        choices.put("elections", elections(filter, elections));
        choices.put("audiences", audiences(filter, all, language));
        choices.put("kinds", kinds(filter, all, language));
        choices.put("mayMine", DeadlineFilter.hasOwn(caller.viewer()));
        choices.put("mine", filter.mine());
        choices.put("any", !all.isEmpty());
        return choices;
    }

    /** Those to come soonest first, then those that are over, the latest first. */
    private List<Map<String, Object>> elections(DeadlineFilter filter, List<Election> elections) {
        LocalDate today = sources.today();
        List<Election> ordered = new ArrayList<>(elections);
        ordered.sort(Comparator.comparing((Election election) -> isOver(election, today))
                .thenComparing((one, other) -> isOver(one, today)
                        ? other.lastDay().compareTo(one.lastDay())
                        : one.day().compareTo(other.day())));
        return ordered.stream()
                .map(election -> Map.<String, Object>of(
                        "slug",
                        election.slug(),
                        "title",
                        election.title(),
                        "day",
                        election.day().toString(),
                        "over",
                        isOver(election, today),
                        "selected",
                        election.slug().equals(filter.election())
                                || election.formerSlugs().contains(filter.election())))
                .toList();
    }

    private static boolean isOver(Election election, LocalDate today) {
        return election.lastDay().isBefore(today);
    }

    private List<Map<String, Object>> audiences(DeadlineFilter filter, List<Deadline> all, Locale language) {
        Set<String> occurring =
                all.stream().flatMap(deadline -> circles(deadline).stream()).collect(Collectors.toSet());
        return Audiences.ALL.stream()
                .filter(occurring::contains)
                .map(audience -> choice(
                        audience,
                        messages.get(language, "infoportal.audience." + audience),
                        audience.equals(filter.audience())))
                .toList();
    }

    static Set<String> circles(Deadline deadline) {
        Set<String> audiences = deadline.rule().audiences();
        return audiences.isEmpty() ? Set.of(Audiences.MEMBER) : audiences;
    }

    private List<Map<String, Object>> kinds(DeadlineFilter filter, List<Deadline> all, Locale language) {
        Set<DeadlineKind> occurring =
                all.stream().map(deadline -> deadline.rule().kind()).collect(Collectors.toSet());
        return Arrays.stream(DeadlineKind.values())
                .filter(occurring::contains)
                .map(kind -> choice(
                        kind.id(), views.kind(kind.id(), language), kind.id().equals(filter.kind())))
                .toList();
    }

    private static Map<String, Object> choice(String value, String label, boolean selected) {
        return Map.of("value", value, "label", label, "selected", selected);
    }
}
