package org.infoportal.web.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.deadlinechange.DeadlineChange;
import org.infoportal.web.view.Messages;

/** What moved, for templates. */
final class ChangeViews {

    private final DeadlineViews views;
    private final Messages messages;

    ChangeViews(DeadlineViews views, Messages messages) {
        this.views = views;
        this.messages = messages;
    }

    /** One group for each publication and election, in the order in which they come. */
    List<Map<String, Object>> groups(List<DeadlineChange> changes, Locale language) {
        Map<List<Object>, List<DeadlineChange>> groups = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.<Object>of(
                                change.number(), change.about().electionTitle(), change.cause(), change.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Map<String, Object>> shown = new ArrayList<>();
        groups.values().forEach(group -> {
            DeadlineChange first = group.get(0);
            shown.add(Map.of(
                    "election",
                    first.about().electionTitle(),
                    "at",
                    first.at().toString(),
                    "cause",
                    cause(first, language),
                    "reason",
                    first.reason(),
                    "items",
                    group.stream().map(change -> view(change, language)).toList()));
        });
        return shown;
    }

    Map<String, Object> view(DeadlineChange change, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("title", change.about().title());
        // what is no more has no page
        view.put(
                "slug",
                change.about().withdrawn().isPresent() ? "" : change.about().slug());
        view.put("at", change.at().toString());
        view.put("from", views.told(change.from(), language));
        view.put("to", change.to().map(to -> views.told(to, language)).orElse(null));
        view.put("cause", cause(change, language));
        view.put("reason", change.reason());
        return view;
    }

    private String cause(DeadlineChange change, Locale language) {
        return messages.get(
                language, "infoportal.deadlines.cause." + change.cause().name().toLowerCase(Locale.ROOT));
    }
}
