package org.infoportal.web.opendata;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadline.RuleOverride;
import org.infoportal.deadline.Timing;
import org.infoportal.election.Election;
import org.infoportal.election.Elections;
import org.infoportal.web.deadline.DeadlineJson;
import org.infoportal.web.deadline.DeadlineJsonViews;
import org.infoportal.web.view.Messages;

/** What everybody may read, as a whole and to be used again: always a guest's view. */
public final class OpenData {

    private static final Viewer EVERYBODY = Viewer.GUEST;

    private final Deadlines deadlines;
    private final Elections elections;
    private final Published published;
    private final DeadlineJsonViews views;
    private final Messages messages;

    public OpenData(
            Deadlines deadlines, Elections elections, Published published, DeadlineJsonViews views, Messages messages) {
        this.deadlines = deadlines;
        this.elections = elections;
        this.published = published;
        this.views = views;
        this.messages = messages;
    }

    /** All dates, and what may be done with them. */
    public record DeadlineSet(String licence, List<DeadlineJson> items) {}

    /** All rules, and what may be done with them. */
    public record RuleSet(String licence, List<RuleData> items) {}

    String licence(Locale language) {
        return messages.get(language, "infoportal.openData.licence");
    }

    DeadlineSet deadlines(Locale language) {
        return new DeadlineSet(
                licence(language),
                deadlines.list(EVERYBODY, DeadlineQuery.ALL).stream()
                        .map(deadline -> views.json(deadline, EVERYBODY, language))
                        .toList());
    }

    RuleSet rules(Locale language) {
        List<DeadlineRule> rules = deadlines.rules(EVERYBODY);
        Map<String, DeadlineRule> byId =
                rules.stream().collect(Collectors.toMap(DeadlineRule::id, Function.identity()));
        Map<String, String> electionSlugs =
                elections.list(EVERYBODY).stream().collect(Collectors.toMap(Election::id, Election::slug));
        Map<String, String> certainties = published
                .all(Deadlines.RULES, EVERYBODY)
                .collect(Collectors.toMap(ContentItem::id, item -> item.text("certainty"), (a, b) -> a));
        return new RuleSet(
                licence(language),
                rules.stream()
                        .sorted(Comparator.comparing(DeadlineRule::slug))
                        .map(rule -> data(rule, byId, electionSlugs, certainties.getOrDefault(rule.id(), "")))
                        .toList());
    }

    private static RuleData data(
            DeadlineRule rule, Map<String, DeadlineRule> byId, Map<String, String> electionSlugs, String certainty) {
        Timing timing = rule.timing();
        return new RuleData(
                rule.id(),
                rule.slug(),
                rule.key(),
                rule.title(),
                orNull(rule.plainText()),
                rule.jurisdiction(),
                orNull(rule.electionType()),
                orNull(rule.body()),
                rule.kind().id(),
                timing.anchor().id(),
                timing.anchorRule().map(byId::get).map(DeadlineRule::slug).orElse(null),
                timing.offset(),
                timing.until().orElse(null),
                timing.unit().id(),
                timing.edge().map(edge -> edge.id()).orElse(null),
                time(timing.time()),
                timing.zone().getId(),
                orNull(rule.legalBasis()),
                orNull(rule.legalLink()),
                rule.validFrom().orElse(null),
                rule.validTo().orElse(null),
                rule.audiences().stream().sorted().toList(),
                orNull(rule.source()),
                rule.checkedOn().orElse(null),
                orNull(certainty),
                rule.overrides().stream()
                        .filter(override -> electionSlugs.containsKey(override.election()))
                        .map(override -> data(override, electionSlugs.get(override.election())))
                        .toList());
    }

    private static RuleData.OverrideData data(RuleOverride override, String election) {
        return new RuleData.OverrideData(
                election,
                orNull(override.law()),
                override.offset().orElse(null),
                time(override.time()),
                orNull(override.reason()));
    }

    private static String time(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse(null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
