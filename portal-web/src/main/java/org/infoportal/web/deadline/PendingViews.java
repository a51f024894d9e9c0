package org.infoportal.web.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Pending;
import org.infoportal.election.Election;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** What has no day yet, and why, in words: editors learn what they have to mend. */
final class PendingViews {

    private static final String WHY = "infoportal.deadlines.pending.";

    private final DeadlineSources sources;
    private final Messages messages;

    PendingViews(DeadlineSources sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
    }

    List<Map<String, Object>> of(DeadlineFilter filter, List<Election> elections, Caller caller) {
        boolean editor = sources.gate().mayEdit(caller.viewer());
        List<Map<String, Object>> views = new ArrayList<>();
        for (Election election : elections) {
            sources.deadlines().pending(caller.viewer(), election).stream()
                    .filter(filter::takes)
                    .map(pending -> Map.<String, Object>of(
                            "title",
                            pending.rule().title(),
                            "election",
                            election.title(),
                            "law",
                            pending.rule().legalBasis(),
                            "reason",
                            reason(pending, editor, caller.language())))
                    .forEach(views::add);
        }
        return views;
    }

    private String reason(Pending pending, boolean editor, Locale language) {
        return switch (pending.cause()) {
            case NO_ANCHOR_DAY -> messages.get(language, WHY + anchor(pending.rule()));
            case NO_ANCHOR_RULE -> messages.get(language, editor ? WHY + "noAnchorRule" : WHY + "rule");
            case CYCLE ->
                editor
                        ? messages.get(language, WHY + "cycle", String.join(" → ", pending.cycle()))
                        : messages.get(language, WHY + "unclear");
            case NO_HOLIDAYS ->
                editor
                        ? messages.get(
                                language, WHY + "noHolidays", pending.rule().jurisdiction())
                        : messages.get(language, WHY + "unclear");
            case OUT_OF_RANGE -> messages.get(language, editor ? WHY + "outOfRange" : WHY + "unclear");
        };
    }

    /** A rule that counts from another one waits for the same day as that one. */
    private static String anchor(DeadlineRule rule) {
        return rule.timing().anchor() == Anchor.RULE
                ? "rule"
                : rule.timing().anchor().id();
    }
}
