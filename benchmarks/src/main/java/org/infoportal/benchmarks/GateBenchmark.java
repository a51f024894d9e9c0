package org.infoportal.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.infoportal.access.Audiences;
import org.infoportal.access.Gate;
import org.infoportal.access.Grant;
import org.infoportal.access.Protected;
import org.infoportal.access.Viewer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The gate over 1,000 items, each for one circle, every second one for one unit of ten. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GateBenchmark {

    private static final int ITEMS = 1000;
    private static final int UNITS = 10;

    private final Gate gate = new Gate();
    private final Viewer member = Members.of(List.of(
            new Grant(Audiences.MEMBER, Set.of("unit-0", "unit-1")),
            new Grant("candidate", Set.of("unit-0", "unit-1")),
            new Grant("staff", Set.of("unit-0", "unit-1"))));
    private final List<Item> items =
            IntStream.range(0, ITEMS).mapToObj(GateBenchmark::item).toList();

    @Benchmark
    public long permitsMember() {
        return permitted(member);
    }

    @Benchmark
    public long permitsGuest() {
        return permitted(Viewer.GUEST);
    }

    private long permitted(Viewer viewer) {
        return items.stream().filter(item -> gate.permits(viewer, item)).count();
    }

    private static Item item(int number) {
        String audience = Audiences.ALL.get(number % Audiences.ALL.size());
        return new Item(
                Set.of(audience), number % 2 == 0 ? Optional.empty() : Optional.of("unit-" + number / 2 % UNITS));
    }

    private record Item(Set<String> audiences, Optional<String> unit) implements Protected {}
}
