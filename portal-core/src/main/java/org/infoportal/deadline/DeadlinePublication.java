package org.infoportal.deadline;

import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.editorial.LastPublished;
import org.infoportal.editorial.PublicationRule;
import org.infoportal.election.ElectionCheck;
import org.infoportal.election.ElectionItems;
import org.infoportal.election.Elections;
import org.infoportal.host.View;

/** A rule nobody is sure of stays a draft, and nobody moves an election alone: all its deadlines move with it. */
public final class DeadlinePublication implements PublicationRule {

    private final Contents contents;
    private final LastPublished published;

    public DeadlinePublication(Contents contents, LastPublished published) {
        this.contents = contents;
        this.published = published;
    }

    @Override
    public boolean needsFourEyes(ContentItem item) {
        return item.type().name().equals(Elections.TYPE)
                && published
                        .find(item)
                        .flatMap(live -> ElectionItems.dates(live.values()))
                        .flatMap(before -> ElectionItems.dates(item.values())
                                .filter(after -> ElectionCheck.isMoved(before, after)))
                        .isPresent();
    }

    @Override
    public Optional<String> obstacle(ContentItem item) {
        if (!item.type().name().equals(RuleItems.TYPE)) {
            return Optional.empty();
        }
        if (RuleItems.UNCERTAIN.equals(item.text(RuleItems.CERTAINTY))) {
            return Optional.of("infoportal.deadline.error.uncertain");
        }
        String anchorRule = item.text(RuleItems.ANCHOR_RULE);
        boolean countsFromRule = Anchor.RULE.id().equals(item.text(RuleItems.ANCHOR));
        return countsFromRule
                        && contents.find(RuleItems.TYPE, View.LIVE, anchorRule).isEmpty()
                ? Optional.of(DeadlineRuleCheck.UNPUBLISHED)
                : Optional.empty();
    }
}
