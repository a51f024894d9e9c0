package org.infoportal.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.ItemRule;
import org.infoportal.definition.ContentType;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;
import org.infoportal.host.View;

/** What makes a rule one that a day can be computed from, beyond what each field says for itself. */
public final class DeadlineRuleCheck implements ItemRule {

    static final String UNPUBLISHED = "infoportal.deadline.error.anchorRule.unpublished";

    private final Contents contents;
    private final Jurisdictions jurisdictions;
    private final RuleVersions versions;

    public DeadlineRuleCheck(Contents contents, Jurisdictions jurisdictions) {
        this.contents = contents;
        this.jurisdictions = jurisdictions;
        this.versions = new RuleVersions(contents);
    }

    @Override
    public Checked apply(ContentType type, Optional<ContentItem> known, Checked checked) {
        if (!type.name().equals(RuleItems.TYPE)) {
            return checked;
        }
        List<FieldError> errors = new ArrayList<>(
                checked.errors().stream().map(DeadlineRuleCheck::inPlainWords).toList());
        Map<String, Object> values = checked.values();
        checkAnchor(values, known, errors);
        checkPeriod(values, errors);
        checkCalendar(values, errors);
        checkValidity(values, known, errors);
        checkOverrides(values, errors);
        return new Checked(values, errors);
    }

    /** Only published rules can be chosen, and that is what to tell. */
    private static FieldError inPlainWords(FieldError error) {
        return error.field().equals(RuleItems.ANCHOR_RULE) && error.messageKey().equals("infoportal.field.choice.error")
                ? FieldError.of(RuleItems.ANCHOR_RULE, UNPUBLISHED)
                : error;
    }

    private void checkAnchor(Map<String, Object> values, Optional<ContentItem> known, List<FieldError> errors) {
        if (!Anchor.RULE.id().equals(RuleItems.text(values, RuleItems.ANCHOR))) {
            return;
        }
        String named = RuleItems.text(values, RuleItems.ANCHOR_RULE);
        if (named.isEmpty()) {
            if (errors.stream().noneMatch(error -> error.field().equals(RuleItems.ANCHOR_RULE))) {
                errors.add(FieldError.of(RuleItems.ANCHOR_RULE, "infoportal.deadline.error.anchorRule.missing"));
            }
            return;
        }
        if (known.filter(item -> item.id().equals(named)).isPresent()) {
            errors.add(FieldError.of(RuleItems.ANCHOR_RULE, "infoportal.deadline.error.anchorRule.self"));
            return;
        }
        Optional<List<String>> cycle = known.flatMap(item -> findCycle(item, values));
        if (cycle.isPresent()) {
            errors.add(FieldError.of(
                    RuleItems.ANCHOR_RULE,
                    "infoportal.deadline.error.anchorRule.cycle",
                    String.join(" → ", cycle.get())));
        } else if (contents.find(RuleItems.TYPE, View.LIVE, named).isEmpty()) {
            errors.add(FieldError.of(RuleItems.ANCHOR_RULE, UNPUBLISHED));
        }
    }

    private Optional<List<String>> findCycle(ContentItem item, Map<String, Object> values) {
        Map<String, DeadlineRule> byId = new HashMap<>();
        contents.all(RuleItems.TYPE, View.WORKING).stream()
                .filter(other -> !other.isTrashed())
                .map(RuleItems::read)
                .flatMap(Optional::stream)
                .forEach(rule -> byId.put(rule.id(), rule));
        Optional<DeadlineRule> changed = RuleItems.read(item.withValues(values));
        changed.ifPresent(rule -> byId.put(rule.id(), rule));
        return changed.flatMap(rule -> RuleCycles.find(rule, byId));
    }

    private static void checkPeriod(Map<String, Object> values, List<FieldError> errors) {
        boolean isPeriod = DeadlineKind.PERIOD.id().equals(RuleItems.text(values, RuleItems.KIND));
        Object until = values.get(RuleItems.UNTIL);
        if (until != null && !isPeriod) {
            errors.add(FieldError.of(RuleItems.UNTIL, "infoportal.deadline.error.until.kind"));
        } else if (until instanceof Long last && values.get(RuleItems.OFFSET) instanceof Long first && last < first) {
            errors.add(FieldError.of(RuleItems.UNTIL, "infoportal.deadline.error.until.order"));
        }
    }

    private void checkCalendar(Map<String, Object> values, List<FieldError> errors) {
        if (RuleItems.zone(RuleItems.text(values, RuleItems.ZONE)).isEmpty()) {
            errors.add(FieldError.of(RuleItems.ZONE, "infoportal.deadline.error.zone"));
        }
        boolean working = OffsetUnit.WORKING_DAY.id().equals(RuleItems.text(values, RuleItems.UNIT));
        String jurisdiction = RuleItems.text(values, RuleItems.JURISDICTION);
        if (working
                && !jurisdiction.isEmpty()
                && jurisdictions.workingDays(jurisdiction).isEmpty()) {
            errors.add(FieldError.of(RuleItems.UNIT, "infoportal.deadline.error.holidays", jurisdiction));
        }
    }

    private void checkValidity(Map<String, Object> values, Optional<ContentItem> known, List<FieldError> errors) {
        if (RuleVersions.isUpsideDown(values)) {
            errors.add(FieldError.of(RuleItems.VALID_TO, "infoportal.deadline.error.validTo.order"));
            return;
        }
        versions.findOverlapping(values, known, View.WORKING).ifPresent(other -> errors.add(overlap(other)));
    }

    static FieldError overlap(DeadlineRule other) {
        return FieldError.of(RuleItems.VALID_FROM, "infoportal.deadline.error.validity.overlap", other.title());
    }

    private static void checkOverrides(Map<String, Object> values, List<FieldError> errors) {
        if (!(values.get(RuleItems.OVERRIDES) instanceof Collection<?> entries)) {
            return;
        }
        Set<String> elections = new HashSet<>();
        int index = 0;
        for (Object entry : entries) {
            String election = entry instanceof Map<?, ?> map ? RuleItems.text(map, RuleItems.ELECTION) : "";
            if (!election.isEmpty() && !elections.add(election)) {
                errors.add(FieldError.of(
                        RuleItems.OVERRIDES + "." + index + "." + RuleItems.ELECTION,
                        "infoportal.deadline.error.override.twice"));
            }
            index++;
        }
    }
}
