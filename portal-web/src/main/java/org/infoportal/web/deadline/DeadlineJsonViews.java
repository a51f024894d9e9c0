package org.infoportal.web.deadline;

import java.util.Locale;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Deadlines;
import org.infoportal.host.Settings;

/** Deadlines as JSON, for one viewer. */
public final class DeadlineJsonViews {

    private final Deadlines deadlines;
    private final DeadlineWords words;
    private final Settings settings;

    public DeadlineJsonViews(Deadlines deadlines, DeadlineWords words, Settings settings) {
        this.deadlines = deadlines;
        this.words = words;
        this.settings = settings;
    }

    public DeadlineJson json(Deadline deadline, Viewer viewer, Locale language) {
        Optional<DeadlineRule> anchorRule = deadlines.anchorRule(deadline, viewer);
        return DeadlineJson.of(
                deadline,
                anchorRule,
                words.why(deadline, anchorRule, language),
                settings.link("fristen/" + deadline.slug()).toString());
    }
}
