package org.infoportal.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.time.LegalTime;

/** Reads rules from content. */
final class RuleItems {

    static final String TYPE = "deadline-rule";
    static final String KEY = "ruleKey";
    static final String ANCHOR = "anchor";
    static final String ANCHOR_RULE = "anchorRule";
    static final String OFFSET = "offset";
    static final String UNTIL = "until";
    static final String UNIT = "offsetUnit";
    static final String EDGE = "edge";
    static final String TIME = "timeOfDay";
    static final String ZONE = "zone";
    static final String KIND = "kind";
    static final String JURISDICTION = "jurisdiction";
    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";
    static final String OVERRIDES = "overrides";
    static final String ELECTION = "election";
    static final String CERTAINTY = "certainty";
    static final String UNCERTAIN = "uncertain";

    private static final String END_OF_DAY = "24:00";

    private RuleItems() {}

    /** Empty if it lacks what makes it a rule: a CMS's own form may leave that out. */
    static Optional<DeadlineRule> read(ContentItem item) {
        Optional<Timing> timing = timing(item.values());
        Optional<DeadlineKind> kind = DeadlineKind.of(item.text(KIND));
        if (timing.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule(
                item.id(),
                item.slug(),
                item.formerSlugs(),
                item.text(KEY).isEmpty() ? item.id() : item.text(KEY),
                item.title(),
                item.text("plainText"),
                item.text(JURISDICTION).strip(),
                item.text("electionType"),
                item.text("body"),
                kind.get(),
                timing.get(),
                item.text("legalBasis"),
                item.text("legalLink"),
                day(item.values(), VALID_FROM),
                day(item.values(), VALID_TO),
                overrides(item.value(OVERRIDES).orElse(List.of())),
                item.text("source"),
                day(item.values(), "checkedOn"),
                item.texts("faqs"),
                item.audiences(),
                item.unit(),
                item.modified()));
    }

    /** Empty if anchor, unit or offset is missing or unknown. */
    static Optional<Timing> timing(Map<?, ?> values) {
        Optional<Anchor> anchor = Anchor.of(text(values, ANCHOR));
        Optional<OffsetUnit> unit = OffsetUnit.of(text(values, UNIT));
        Optional<Integer> offset = number(values, OFFSET);
        if (anchor.isEmpty() || unit.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Timing(
                anchor.get(),
                Optional.of(text(values, ANCHOR_RULE)).filter(id -> anchor.get() == Anchor.RULE && !id.isEmpty()),
                offset.get(),
                number(values, UNTIL).filter(until -> DeadlineKind.PERIOD.id().equals(text(values, KIND))),
                unit.get(),
                Edge.of(text(values, EDGE)),
                time(values),
                zone(text(values, ZONE)).orElse(LegalTime.ZONE)));
    }

    /** Empty if there is no such zone. */
    static Optional<ZoneId> zone(String name) {
        try {
            return name.isEmpty() ? Optional.of(LegalTime.ZONE) : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(Map<?, ?> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static Optional<Integer> number(Map<?, ?> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue());
    }

    /** The end of the day is no time of its own. */
    private static Optional<LocalTime> time(Map<?, ?> values) {
        String time = text(values, TIME);
        try {
            return time.isEmpty() || time.equals(END_OF_DAY) ? Optional.empty() : Optional.of(LocalTime.parse(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<RuleOverride> overrides(Object values) {
        return values instanceof Collection<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> override((Map<?, ?>) entry))
                        .toList()
                : List.of();
    }

    private static RuleOverride override(Map<?, ?> entry) {
        return new RuleOverride(
                text(entry, ELECTION), text(entry, "law"), number(entry, OFFSET), time(entry), text(entry, "reason"));
    }
}
