package org.infoportal.benchmarks.load;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Logs in as often as it can, next to the bare password hash on the same processors, and looks what a reader notices
 * of it while many logins wait.
 *
 * <p>{@code java -cp infoportal.jar Logins.java BASE_URL SECONDS CONNECTIONS}
 */
public final class Logins {

    private static final String PASSWORD = "ein langes Losungswort";
    private static final int COST = 12;
    /** So many that no account's own brake is in the way. */
    private static final int ACCOUNTS = 50;

    private static final int READS_PER_SECOND = 50;
    private static final String READ = "api/v1/faqs?limit=20";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final URI base;
    private final int seconds;

    private Logins(URI base, int seconds) {
        this.base = base;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        Logins logins = new Logins(URI.create(args[0]), Integer.parseInt(args[1]));
        logins.run(Integer.parseInt(args[2]));
    }

    private void run(int connections) throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            register(i);
        }
        int processors = Runtime.getRuntime().availableProcessors();
        BcryptFunction bcrypt = BcryptFunction.getInstance(Bcrypt.A, COST);
        String hash = bcrypt.hash(PASSWORD).getResult();
        Callable<Boolean> bare = () -> bcrypt.check(PASSWORD, hash);

        double one = rate(bare, 1);
        double all = rate(bare, processors);
        List<Double> calm = reads(seconds);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<Double>> beside = reader.submit(() -> reads(seconds * 4 / 3));
        double over = rate(this::login, connections);
        List<Double> busy = beside.get();
        reader.shutdown();

        System.out.printf(
                "- bcrypt, cost %d, alone: %.2f checks per second on one processor, %.2f on %d%n",
                COST, one, all, processors);
        System.out.printf(
                "- `POST api/v1/session`, %d at once: **%.2f logins per second**, **%.0f %%** of the hash alone on %d"
                        + " processors%n",
                connections, over, over / all * 100, processors);
        System.out.printf(
                "- `GET %s`, %d a second, alone: p50 %.1f ms, p99 %.1f ms; while %d logins wait: p50 %.1f ms,"
                        + " **p99 %.1f ms**%n",
                READ, READS_PER_SECOND, at(calm, 0.5), at(calm, 0.99), connections, at(busy, 0.5), at(busy, 0.99));
    }

    private void register(int number) throws Exception {
        String json = """
                {"salutation":"keine","firstName":"Mara","lastName":"Muster","email":"login%d@example.org",\
                "password":"%s","passwordRepeat":"%s","function":"other","consent":true}\
                """.formatted(number, PASSWORD, PASSWORD);
        int status = http.send(post("api/v1/registrations", json), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 202) {
            throw new IllegalStateException("A registration was refused: " + status);
        }
    }

    private boolean login() throws Exception {
        int number = turn.getAndIncrement() % ACCOUNTS;
        String json = "{\"identifier\":\"login%d@example.org\",\"password\":\"%s\"}".formatted(number, PASSWORD);
        return http.send(post("api/v1/session", json), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private HttpRequest post(String path, String json) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Origin", base.toString().replaceFirst("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /**
     * Reads at a steady pace, whether or not the answers keep it.
     *
     * @return milliseconds from the moment each read was due
     */
    private List<Double> reads(int seconds) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(READ)).build();
        List<Double> millis = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < seconds * READS_PER_SECOND; i++) {
            long due = start + i * 1_000_000_000L / READS_PER_SECOND;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("A read failed");
            }
            millis.add((System.nanoTime() - due) / 1e6);
        }
        return millis;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    /** Calls per second after a warm-up, all of which must succeed. */
    private double rate(Callable<Boolean> work, int threads) throws Exception {
        run(work, threads, Math.max(1, seconds / 3));
        return run(work, threads, seconds);
    }

    private static double run(Callable<Boolean> work, int threads, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(pool.submit(() -> count(work, end)));
        }
        try {
            int done = 0;
            for (Future<Integer> count : counts) {
                done += count.get();
            }
            // what had begun was waited for and is counted, so its time counts as well
            return done / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int count(Callable<Boolean> work, long end) throws Exception {
        int done = 0;
        while (System.nanoTime() < end) {
            if (!work.call()) {
                throw new IllegalStateException("A password was refused");
            }
            done++;
        }
        return done;
    }
}
