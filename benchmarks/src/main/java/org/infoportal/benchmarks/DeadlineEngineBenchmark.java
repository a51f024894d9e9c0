package org.infoportal.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlinePlan;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Edge;
import org.infoportal.deadline.OffsetUnit;
import org.infoportal.deadline.RuleOverride;
import org.infoportal.deadline.Timing;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.election.Move;
import org.infoportal.time.LegalTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand elections by a hundred rules: working days, rules that count from rules, exceptions, moved polls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineEngineBenchmark {

    private static final int ELECTIONS = 1000;
    private static final int RULES = 100;

    private final DeadlineEngine engine = new DeadlineEngine(name -> Optional.of(WorkingDays.WITHOUT_HOLIDAYS));
    private List<Election> elections;
    private List<DeadlineRule> rules;

    @Setup
    public void make() {
        elections = new ArrayList<>();
        for (int i = 0; i < ELECTIONS; i++) {
            elections.add(election(i));
        }
        rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(rule(i));
        }
    }

    @Benchmark
    public long thousandElectionsByHundredRules() {
        long deadlines = 0;
        for (Election election : elections) {
            DeadlinePlan plan = engine.plan(election, rules);
            deadlines += plan.deadlines().size();
        }
        return deadlines;
    }

    /** What follows the change of one election. */
    @Benchmark
    public DeadlinePlan oneElectionByHundredRules() {
        return engine.plan(elections.get(0), rules);
    }

    private static Election election(int i) {
        ElectionDates dates = dates(LocalDate.of(2027, 1, 3).plusWeeks(i % 500));
        // one in ten was moved
        List<Move> moves =
                i % 10 == 0 ? List.of(new Move(dates(dates.day().minusWeeks(4)), dates.day(), "")) : List.of();
        return new Election(
                "election" + i,
                "wahl-" + i,
                List.of(),
                "Wahl " + i,
                "municipal",
                "Land",
                "",
                dates,
                moves,
                Set.of("public"),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static ElectionDates dates(LocalDate day) {
        return new ElectionDates(
                day, Optional.of(day.plusWeeks(2)), Optional.of(day.minusYears(5)), Optional.of(day.plusDays(6)));
    }

    private static DeadlineRule rule(int i) {
        boolean fromRule = i % 5 == 4;
        List<RuleOverride> overrides = i % 7 == 0
                ? List.of(new RuleOverride("election0", "§ 6", Optional.of(-i), Optional.empty(), "Ausnahme"))
                : List.of();
        return new DeadlineRule(
                "rule" + i,
                "regel-" + i,
                List.of(),
                "rule" + i,
                "Regel " + i,
                "",
                "Land",
                "",
                "",
                DeadlineKind.EXCLUSION,
                new Timing(
                        fromRule ? Anchor.RULE : Anchor.values()[i % 4],
                        fromRule ? Optional.of("rule" + (i - 1)) : Optional.empty(),
                        i - 70,
                        Optional.empty(),
                        OffsetUnit.values()[i % 4],
                        i % 3 == 0 ? Optional.of(Edge.END) : Optional.empty(),
                        Optional.of(LocalTime.of(18, 0)),
                        LegalTime.ZONE),
                "§ " + i,
                "",
                Optional.empty(),
                Optional.empty(),
                overrides,
                "",
                Optional.empty(),
                List.of(),
                Set.of("public"),
                Optional.empty(),
                Instant.EPOCH);
    }
}
