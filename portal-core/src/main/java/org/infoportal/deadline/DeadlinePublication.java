package org.infoportal.deadline;

import java.util.List;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ItemRule;
import org.infoportal.editorial.LastPublished;
import org.infoportal.editorial.PublicationRule;
import org.infoportal.election.ElectionCheck;
import org.infoportal.election.ElectionItems;
import org.infoportal.election.Elections;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;

/**
 * A rule nobody is sure of stays a draft, and nobody moves an election alone: all its deadlines move with it. What was
 * written in a form that does not ask {@link ItemRule}s is checked here at the latest.
 */
public final class DeadlinePublication implements PublicationRule {

    private final LastPublished published;
    private final ItemRule checks;

    /** @param checks what elections and rules are checked for when they are saved */
    public DeadlinePublication(LastPublished published, ItemRule checks) {
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
