package org.infoportal.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.infoportal.deadline.Pending.Cause;
import org.infoportal.election.Election;
import org.infoportal.election.Move;

/**
 * From rules and an election to deadlines. Pure: asks no clock, reads nothing, and the same rules and election give the
 * same days for ever.
 */
public final class DeadlineEngine {

    private final Function<String, Optional<WorkingDays>> calendars;

    /** @param calendars working days by jurisdiction; empty if nobody knows its holidays */
    public DeadlineEngine(Function<String, Optional<WorkingDays>> calendars) {
        this.calendars = calendars;
    }

    /** What all rules say about the election; those that are not for it are left out. */
    public DeadlinePlan plan(Election election, Collection<DeadlineRule> rules) {
        List<DeadlineRule> applicable =
                rules.stream().filter(rule -> rule.appliesTo(election)).toList();
        Map<String, DeadlineRule> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        Run now = new Run(election, applicable, byId, true);
        boolean excepted =
                applicable.stream().anyMatch(rule -> rule.overrideFor(election).isPresent());
        Run ordinary = excepted ? new Run(election, applicable, byId, false) : now;
        Optional<Move> move = election.lastMove();
        Optional<Run> before = move.map(last -> new Run(election.with(last.before()), applicable, byId, true));
        List<Deadline> deadlines = new ArrayList<>();
        List<Pending> pending = new ArrayList<>();
        for (DeadlineRule rule : applicable) {
            try {
                Found found = now.find(rule);
                Optional<Moved> moved =
                        movedByElection(rule, found, before, move).or(() -> movedByLaw(rule, found, ordinary));
                deadlines.add(new Deadline(
                        rule,
                        election,
                        found.first(),
                        found.last(),
                        found.timing().time(),
                        found.why(ordinary),
                        moved));
            } catch (NoDayException e) {
                pending.add(e.pending(rule));
            }
        }
        deadlines.sort(Deadline.BY_DUE);
        return new DeadlinePlan(election, deadlines, pending);
    }

    private static Optional<Moved> movedByElection(
            DeadlineRule rule, Found found, Optional<Run> before, Optional<Move> move) {
        return before.flatMap(run -> run.tryToFind(rule))
                .filter(old -> !old.last().equals(found.last()))
                .map(old -> new Moved(old.due(), move.orElseThrow().reason(), Moved.Cause.ELECTION));
    }

    private static Optional<Moved> movedByLaw(DeadlineRule rule, Found found, Run ordinary) {
        return ordinary.tryToFind(rule)
                .filter(old -> !old.due().equals(found.due()))
                .map(old -> new Moved(
                        old.due(), found.cause().map(RuleOverride::reason).orElse(""), Moved.Cause.LAW));
    }

    /**
     * @param override what another law said on this very rule
     * @param cause the nearest override on the way from the anchor
     */
    private record Found(
            DeadlineRule rule,
            Timing timing,
            LocalDate anchorDay,
            Optional<DeadlineRule> anchorRule,
            LocalDate first,
            LocalDate last,
            Optional<RuleOverride> override,
            Optional<RuleOverride> cause,
            List<Holiday> skipped) {

        ZonedDateTime due() {
            return Deadline.due(last, timing.time(), timing.zone());
        }

        Calculation why(Run ordinary) {
            Optional<LocalDate> otherwise =
                    override.flatMap(law -> ordinary.tryToFind(rule)).map(Found::last);
            return new Calculation(timing, anchorDay, anchorRule, override, otherwise, skipped);
        }
    }

    /** One way through the rules of an election; each is computed once. */
    private final class Run {

        private final Election election;
        private final List<DeadlineRule> applicable;
        private final Map<String, DeadlineRule> byId;
        private final boolean withOverrides;
        private final Map<String, Found> found = new HashMap<>();
        /** Rules that are being computed, in the order in which they led to each other. */
        private final Set<DeadlineRule> path = new LinkedHashSet<>();

        Run(Election election, List<DeadlineRule> applicable, Map<String, DeadlineRule> byId, boolean withOverrides) {
            this.election = election;
            this.applicable = applicable;
            this.byId = byId;
            this.withOverrides = withOverrides;
        }

        Optional<Found> tryToFind(DeadlineRule rule) {
            try {
                return Optional.of(find(rule));
            } catch (NoDayException e) {
                return Optional.empty();
            }
        }

        Found find(DeadlineRule rule) {
            Found known = found.get(rule.id());
            if (known != null) {
                return known;
            }
            if (!path.add(rule)) {
                throw new NoDayException(Cause.CYCLE, RuleCycles.titles(path, rule));
            }
            try {
                Found fresh = compute(rule);
                found.put(rule.id(), fresh);
                return fresh;
            } catch (DateTimeException | ArithmeticException e) {
                throw new NoDayException(Cause.OUT_OF_RANGE);
            } finally {
                path.remove(rule);
            }
        }

        private Found compute(DeadlineRule rule) {
            Optional<RuleOverride> override = withOverrides ? rule.overrideFor(election) : Optional.empty();
            Timing timing = override.map(rule.timing()::with).orElse(rule.timing());
            Optional<Found> anchor = timing.anchor() == Anchor.RULE ? Optional.of(anchorOf(timing)) : Optional.empty();
            LocalDate anchorDay = anchor.map(Found::last)
                    .or(() -> timing.anchor().in(election.dates()))
                    .orElseThrow(() -> new NoDayException(Cause.NO_ANCHOR_DAY));
            Offsets offsets = new Offsets(workingDays(rule, timing));
            LocalDate first = offsets.shift(anchorDay, timing.offset(), timing.unit(), timing.edge());
            LocalDate last = timing.until()
                    .map(until -> offsets.shift(anchorDay, until, timing.unit(), timing.edge()))
                    .filter(end -> !end.isBefore(first))
                    .orElse(first);
            return new Found(
                    rule,
                    timing,
                    anchorDay,
                    anchor.map(Found::rule),
                    first,
                    last,
                    override,
                    override.or(() -> anchor.flatMap(Found::cause)),
                    timing.unit() == OffsetUnit.WORKING_DAY ? offsets.holidaysBetween(anchorDay, first) : List.of());
        }

        private WorkingDays workingDays(DeadlineRule rule, Timing timing) {
            return timing.unit() == OffsetUnit.WORKING_DAY
                    ? calendars.apply(rule.jurisdiction()).orElseThrow(() -> new NoDayException(Cause.NO_HOLIDAYS))
                    : WorkingDays.WITHOUT_HOLIDAYS;
        }

        /** The version of the rule that is in force for the election, whichever was named. */
        private Found anchorOf(Timing timing) {
            return timing.anchorRule()
                    .map(byId::get)
                    .flatMap(named -> applicable.stream()
                            .filter(rule -> rule.key().equals(named.key()))
                            .findFirst())
                    .map(this::find)
                    .orElseThrow(() -> new NoDayException(Cause.NO_ANCHOR_RULE));
        }
    }

    /** Ends the computing of one rule and of those that count from it. */
    private static final class NoDayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Cause cause;
        private final transient List<String> cycle;

        NoDayException(Cause cause) {
            this(cause, List.of());
        }

        NoDayException(Cause cause, List<String> cycle) {
            super(null, null, false, false);
            this.cause = cause;
            this.cycle = cycle;
        }

        Pending pending(DeadlineRule rule) {
            return new Pending(rule, cause, cycle);
        }
    }
}
