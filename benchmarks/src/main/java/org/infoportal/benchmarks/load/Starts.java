package org.infoportal.benchmarks.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Starts the portal again and again and prints how long it takes until it says that it is ready, and how much processor time.
 * The first start of all finds an empty folder, the second warms up.
 *
 * <p>{@code java Starts.java DATA_FOLDER STARTS COMMAND…}
 */
public final class Starts {

    private static final long POLL_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path portFile;
    private final List<String> command;

    private Starts(Path data, List<String> command) {
        this.portFile = data.resolve("portal.port");
        this.command = command;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Starts starts = new Starts(Path.of(args[0]), Arrays.asList(args).subList(2, args.length));
        Start first = starts.measure();
        starts.measure();
        List<Start> measured = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            measured.add(starts.measure());
        }
        List<Double> took = sorted(measured, Start::seconds);
        System.out.printf(
                "| with the data of an earlier start (%d starts) | %.2f s | **%.2f s** | %.2f s | %.2f s |%n",
                took.size(),
                took.get(0),
                took.get(took.size() / 2),
                took.get(took.size() - 1),
                sorted(measured, Start::cpuSeconds).get(took.size() / 2));
        System.out.printf(
                "| in an empty folder, with the demo content (once) | | %.2f s | | %.2f s |%n",
                first.seconds(), first.cpuSeconds());
    }

    private static List<Double> sorted(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private Start measure() throws IOException, InterruptedException {
        Files.deleteIfExists(portFile);
        long start = System.nanoTime();
        Process portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!isReady()) {
                if (!portal.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The portal does not start: " + command);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = portal.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            return new Start(seconds, cpu);
        } finally {
            portal.destroy();
            portal.waitFor();
        }
    }

    private boolean isReady() {
        try {
            String port = Files.readString(portFile).strip();
            URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
            return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException | IllegalArgumentException e) {
            // no such file, half a file, or nobody there: not yet
            return false;
        }
    }

    /** One start. */
    private record Start(double seconds, double cpuSeconds) {}
}
