package org.infoportal.deadline;

import java.util.List;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.ItemRule;
import org.infoportal.editorial.LastPublished;
import org.infoportal.editorial.PublicationRule;
import org.infoportal.election.ElectionCheck;
import org.infoportal.election.ElectionItems;
import org.infoportal.election.Elections;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;
import org.infoportal.host.View;

/**
 * A rule nobody is sure of stays a draft, and nobody moves an election alone: all its deadlines move with it. What was
 * written in a form that does not ask {@link ItemRule}s is checked here at the latest.
 */
public final class DeadlinePublication implements PublicationRule {

    private final LastPublished published;
    private final Contents contents;
    private final RuleVersions versions;
    private final ItemRule checks;

    /** @param checks what elections and rules are checked for when they are saved */
    public DeadlinePublication(Contents contents, LastPublished published, ItemRule checks) {
        this.contents = contents;
        this.versions = new RuleVersions(contents);
        this.published = published;
        this.checks = checks;
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
    public Optional<FieldError> obstacle(ContentItem item) {
        return flaw(item).or(() -> item.type().name().equals(RuleItems.TYPE) ? ofOthers(item) : Optional.empty());
    }

    @Override
    public Optional<FieldError> flaw(ContentItem item) {
        return switch (item.type().name()) {
            case RuleItems.TYPE -> ofRule(item).or(() -> checked(item));
            case Elections.TYPE -> ofElection(item).or(() -> checked(item));
            default -> Optional.empty();
        };
    }

    private static Optional<FieldError> ofRule(ContentItem item) {
        if (RuleItems.UNCERTAIN.equals(item.text(RuleItems.CERTAINTY))) {
            return Optional.of(FieldError.of(RuleItems.CERTAINTY, "infoportal.deadline.error.uncertain"));
        }
        return RuleItems.read(item).isPresent()
                ? Optional.empty()
                : Optional.of(FieldError.of(RuleItems.OFFSET, "infoportal.deadline.error.incomplete"));
    }

    /** What editors are working on at other rules does not count: readers get this one beside what they have of those. */
    private Optional<FieldError> ofOthers(ContentItem item) {
        if (Anchor.RULE.id().equals(item.text(RuleItems.ANCHOR)) && !isPublished(item.text(RuleItems.ANCHOR_RULE))) {
            return Optional.of(FieldError.of(RuleItems.ANCHOR_RULE, DeadlineRuleCheck.UNPUBLISHED));
        }
        return versions.findOverlapping(item.values(), Optional.of(item), View.LIVE)
                .map(DeadlineRuleCheck::overlap);
    }

    private boolean isPublished(String rule) {
        return contents.find(RuleItems.TYPE, View.WORKING, rule)
                .filter(other -> other.editorial().live())
                .isPresent();
    }

    private static Optional<FieldError> ofElection(ContentItem item) {
        return ElectionItems.read(item).isPresent()
                ? Optional.empty()
                : Optional.of(FieldError.of(ElectionItems.DAY, "infoportal.election.error.day"));
    }

    private Optional<FieldError> checked(ContentItem item) {
        return checks.apply(item.type(), Optional.of(item), new Checked(item.values(), List.of())).errors().stream()
                .findFirst();
    }
}
