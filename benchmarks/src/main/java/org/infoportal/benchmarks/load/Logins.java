package org.infoportal.benchmarks.load;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Logs in as often as it can, next to the bare password hash on the same processors.
 *
 * <p>{@code java -cp infoportal.jar Logins.java BASE_URL SECONDS CONNECTIONS}
 */
public final class Logins {

    private static final String PASSWORD = "infoportal-demo";
    private static final int COST = 12;

    private final int seconds;

    private Logins(int seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        Logins logins = new Logins(Integer.parseInt(args[1]));
        int connections = Integer.parseInt(args[2]);
        int processors = Runtime.getRuntime().availableProcessors();
        BcryptFunction bcrypt = BcryptFunction.getInstance(Bcrypt.A, COST);
        String hash = bcrypt.hash(PASSWORD).getResult();
        Callable<Boolean> bare = () -> bcrypt.check(PASSWORD, hash);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = login(URI.create(args[0]));
        Callable<Boolean> login =
                () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;

        double one = logins.rate(bare, 1);
        double all = logins.rate(bare, processors);
        double over = logins.rate(login, connections);
        System.out.printf(
                "- bcrypt, cost %d, alone: %.2f checks per second on one processor, %.2f on %d%n",
                COST, one, all, processors);
        System.out.printf(
                "- `POST api/v1/session` from %d connections: **%.2f logins per second**, %.0f %% of the hash alone on "
                        + "one processor, %.0f %% on %d%n",
                connections, over, over / one * 100, over / all * 100, processors);
    }

    private static HttpRequest login(URI base) {
        String origin = base.toString().replaceFirst("/$", "");
        return HttpRequest.newBuilder(base.resolve("api/v1/session"))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"identifier\":\"mitglied\",\"password\":\"" + PASSWORD + "\"}"))
                .build();
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
        int done = 0;
        for (Future<Integer> count : counts) {
            done += count.get();
        }
        // what had begun was waited for and is counted, so its time counts as well
        double took = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        return done / took;
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
