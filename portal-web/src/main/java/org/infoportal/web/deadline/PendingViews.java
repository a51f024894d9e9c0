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
            case NO_ANCHOR_DAY -> messages.get(language, "infoportal.deadlines.pending." + anchor(pending.rule()));
            case NO_ANCHOR_RULE ->
                messages.get(
                        language,
                        editor ? "infoportal.deadlines.pending.noAnchorRule" : "infoportal.deadlines.pending.rule");
            case CYCLE ->
                forEditors(editor, language, "infoportal.deadlines.pending.cycle", String.join(" → ", pending.cycle()));
            case NO_HOLIDAYS ->
                forEditors(
                        editor,
                        language,
                        "infoportal.deadlines.pending.noHolidays",
                        pending.rule().jurisdiction());
            case OUT_OF_RANGE -> forEditors(editor, language, "infoportal.deadlines.pending.outOfRange");
        };
    }

    /** What editors have to mend is no reader's business. */
    private String forEditors(boolean editor, Locale language, String key, Object... arguments) {
        return editor
                ? messages.get(language, key, arguments)
                : messages.get(language, "infoportal.deadlines.pending.unclear");
    }

    /** A rule that counts from another one waits for the same day as that one. */
    private static String anchor(DeadlineRule rule) {
        return rule.timing().anchor() == Anchor.RULE
                ? "rule"
                : rule.timing().anchor().id();
    }
}
