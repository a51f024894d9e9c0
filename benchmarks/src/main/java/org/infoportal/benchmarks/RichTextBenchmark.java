package org.infoportal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.infoportal.text.RichText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Cleaning one typical answer, and reading its plain text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RichTextBenchmark {

    // not final: a constant would be folded
    private String answer = Answers.TYPICAL;

    @Benchmark
    public String sanitize() {
        return RichText.sanitize(answer);
    }

    @Benchmark
    public String plain() {
        return RichText.plain(answer);
    }
}
