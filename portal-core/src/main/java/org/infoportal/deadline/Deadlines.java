package org.infoportal.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.access.Audiences;
import org.infoportal.access.Explanation;
import org.infoportal.access.Gate;
import org.infoportal.access.Protected;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionItems;
import org.infoportal.election.Elections;
import org.infoportal.host.View;

/**
 * The deadlines of all published elections, as one viewer may see them. They are computed from all published rules, also
 * those the viewer may not read, because others may count from them; then each passes the gate with its rule and its
 * election.
 */
public final class Deadlines {

    /** Name of the content type of rules. */
    public static final String RULES = RuleItems.TYPE;

    private final Contents contents;
    private final Gate gate;
    private final Jurisdictions jurisdictions;
    private final DeadlineEngine engine;
    private final Optional<ContentItem> instead;
    private volatile Snapshot latest;

    public Deadlines(Contents contents, Gate gate, Jurisdictions jurisdictions) {
        this(contents, gate, jurisdictions, Optional.empty());
    }

    private Deadlines(Contents contents, Gate gate, Jurisdictions jurisdictions, Optional<ContentItem> instead) {
        this.contents = contents;
        this.gate = gate;
        this.jurisdictions = jurisdictions;
        this.engine = new DeadlineEngine(jurisdictions::workingDays);
        this.instead = instead;
    }

    /** The same as if this rule or election were published in the place of what is live: what a preview reads. */
    public Deadlines with(ContentItem item) {
        return new Deadlines(contents, gate, jurisdictions, Optional.of(item));
    }

    /** Soonest first. */
    public List<Deadline> list(Viewer viewer, DeadlineQuery query) {
        return snapshot().deadlines().stream()
                .filter(deadline -> matches(deadline, query))
                .filter(deadline -> permits(viewer, deadline))
                .filter(deadline -> !query.mine() || isMine(viewer, deadline))
                .toList();
    }

    /** Finds by address, present or former, of rule and election. */
    public Optional<Deadline> find(String slug, Viewer viewer) {
        Snapshot snapshot = snapshot();
        return Optional.ofNullable(snapshot.bySlug().get(slug))
                .or(() -> snapshot.deadlines().stream()
                        .filter(deadline -> hadSlug(deadline, slug))
                        .findFirst())
                .filter(deadline -> permits(viewer, deadline));
    }

    /** The rules that the viewer may read, whether they give a day or not, in no order. */
    public List<DeadlineRule> rules(Viewer viewer) {
        return snapshot().rules().stream()
                .filter(rule -> gate.permits(viewer, rule))
                .toList();
    }

    /** Rules that the viewer may read and that give no day for an election yet. */
    public List<Pending> pending(Viewer viewer, Election election) {
        return snapshot().plans().stream()
                .filter(plan -> plan.election().id().equals(election.id()))
                .flatMap(plan -> plan.pending().stream())
                .filter(pending -> gate.permits(viewer, pending.rule()))
                .toList();
    }

    /** What the rules in force would say if the election had other days; for everybody who prepares that. */
    public DeadlinePlan planFor(Election election) {
        return engine.plan(election, snapshot().rules());
    }

    /** All there are, for the features themselves: whatever leaves the portal must pass {@link #permits} after it. */
    public List<Deadline> all() {
        return snapshot().deadlines();
    }

    public boolean permits(Viewer viewer, Deadline deadline) {
        return gate.permits(viewer, deadline.rule()) && gate.permits(viewer, deadline.election());
    }

    /** The rule this deadline counts from, if it is one and the viewer may know of it. */
    public Optional<DeadlineRule> anchorRule(Deadline deadline, Viewer viewer) {
        return deadline.why().anchorRule().filter(rule -> gate.permits(viewer, rule));
    }

    /** Whether it is meant for the viewer's own circles or units, not just open to her with everybody else. */
    public boolean isMine(Viewer viewer, Deadline deadline) {
        return isMine(viewer, deadline.rule());
    }

    /** As above, for one that may be no more. */
    public boolean isMine(Viewer viewer, Protected rule) {
        Set<String> circles = rule.audiences().stream()
                .filter(audience -> !Audiences.PUBLIC.equals(audience))
                .collect(Collectors.toUnmodifiableSet());
        if (circles.isEmpty() && rule.unit().isEmpty()) {
            return false;
        }
        Explanation why = gate.explain(viewer, new Circle(circles, rule.unit()));
        return why == Explanation.CIRCLE || why == Explanation.UNIT || why == Explanation.CIRCLE_IN_UNIT;
    }

    private record Circle(Set<String> audiences, Optional<String> unit) implements Protected {}

    private static boolean matches(Deadline deadline, DeadlineQuery query) {
        return (query.election().isEmpty()
                        || query.election().equals(deadline.election().slug())
                        || deadline.election().formerSlugs().contains(query.election()))
                && (query.audience().isEmpty() || isFor(deadline, query.audience()))
                && (query.kind().isEmpty()
                        || query.kind().equals(deadline.rule().kind().id()))
                && query.from().filter(deadline.day()::isBefore).isEmpty()
                && query.to().filter(deadline.day()::isAfter).isEmpty();
    }

    private static boolean isFor(Deadline deadline, String audience) {
        Set<String> audiences = deadline.rule().audiences();
        return audiences.contains(audience) || audiences.isEmpty() && audience.equals(Audiences.MEMBER);
    }

    private static boolean hadSlug(Deadline deadline, String slug) {
        return slugs(deadline.rule().slug(), deadline.rule().formerSlugs())
                .anyMatch(rule -> slugs(
                                deadline.election().slug(), deadline.election().formerSlugs())
                        .anyMatch(election -> slug.equals(rule + "--" + election)));
    }

    private static Stream<String> slugs(String present, List<String> former) {
        return Stream.concat(Stream.of(present), former.stream());
    }

    /** Computed once for each state of what is live. */
    private Snapshot snapshot() {
        List<ContentItem> rules = live(RuleItems.TYPE);
        List<ContentItem> elections = live(Elections.TYPE);
        long calendar = jurisdictions.version();
        Snapshot present = latest;
        if (present == null || !present.isOf(rules, elections, calendar)) {
            present = compute(rules, elections, calendar);
            latest = present;
        }
        return present;
    }

    private List<ContentItem> live(String type) {
        List<ContentItem> live = new ArrayList<>(contents.all(type, View.LIVE));
        instead.filter(item -> item.type().name().equals(type)).ifPresent(item -> {
            live.removeIf(other -> other.id().equals(item.id()));
            live.add(item);
        });
        live.sort(Comparator.comparing(ContentItem::id));
        return live;
    }

    private Snapshot compute(List<ContentItem> ruleItems, List<ContentItem> electionItems, long calendar) {
        List<DeadlineRule> rules = ruleItems.stream()
                .map(RuleItems::read)
                .flatMap(Optional::stream)
                .toList();
        List<DeadlinePlan> plans = electionItems.stream()
                .map(ElectionItems::read)
                .flatMap(Optional::stream)
                .map(election -> engine.plan(election, rules))
                .toList();
        List<Deadline> deadlines = plans.stream()
                .flatMap(plan -> plan.deadlines().stream())
                .sorted(Deadline.BY_DUE)
                .toList();
        Map<String, Deadline> bySlug =
                deadlines.stream().collect(Collectors.toMap(Deadline::slug, Function.identity(), (a, b) -> a));
        return new Snapshot(ruleItems, electionItems, calendar, rules, plans, deadlines, bySlug);
    }

    private record Snapshot(
            List<ContentItem> ruleItems,
            List<ContentItem> electionItems,
            long calendar,
            List<DeadlineRule> rules,
            List<DeadlinePlan> plans,
            List<Deadline> deadlines,
            Map<String, Deadline> bySlug) {

        boolean isOf(List<ContentItem> otherRules, List<ContentItem> otherElections, long otherCalendar) {
            return calendar == otherCalendar && same(ruleItems, otherRules) && same(electionItems, otherElections);
        }

        /** Items are immutable and read once for each state, so it is enough that they are the same objects. */
        private static boolean same(List<ContentItem> some, List<ContentItem> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
