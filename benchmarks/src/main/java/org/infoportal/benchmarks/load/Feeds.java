package org.infoportal.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calendar programs of members, each with a feed of its own, that ask again and again with the tag they have. Rounds follow
 * each other without a pause, in life one an hour; after some of them an election moves.
 *
 * <p>{@code java Feeds.java BASE_URL FILE_OF_ADDRESSES CONNECTIONS ROUNDS MOVE_EVERY}
 */
public final class Feeds {

    private static final String PASSWORD = "infoportal-demo";
    private static final String TYPE = "api/v1/desk/content/election";
    private static final double SECONDS_OF_AN_HOUR = 3600;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final List<String> feeds;
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final List<Double> unchanged = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> written = Collections.synchronizedList(new ArrayList<>());
    private String election;

    private Feeds(URI base, List<String> feeds) {
        this.base = base;
        this.feeds = feeds;
    }

    public static void main(String[] args) throws Exception {
        Feeds feeds = new Feeds(URI.create(args[0]), Files.readAllLines(Path.of(args[1])));
        int connections = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        int moveEvery = Integer.parseInt(args[4]);
        feeds.createElection();
        feeds.round(connections);
        System.out.printf(
                "- First look of all (nobody has a tag): p50 %.1f ms, p99 %.1f ms%n", feeds.all(0.5), feeds.all(0.99));
        feeds.unchanged.clear();
        feeds.written.clear();
        int moves = 0;
        double seconds = 0;
        for (int i = 1; i <= rounds; i++) {
            if (i % moveEvery == 0) {
                feeds.move(++moves);
            }
            seconds += feeds.round(connections);
        }
        feeds.report(rounds, connections, moves, seconds);
    }

    private void report(int rounds, int connections, int moves, double seconds) {
        int asked = unchanged.size() + written.size();
        System.out.printf(
                "- %d subscribers, %d rounds over %d connections, an election moved before %d of them: "
                        + "**%.0f requests per second**, %.0f times what they ask in life (one an hour)%n",
                feeds.size(),
                rounds,
                connections,
                moves,
                asked / seconds,
                asked / seconds / (feeds.size() / SECONDS_OF_AN_HOUR));
        System.out.printf(
                "- 304: **%.1f %%** of the answers, p50 %.1f ms, **p99 %.1f ms**%n",
                100.0 * unchanged.size() / asked, at(unchanged, 0.5), at(unchanged, 0.99));
        if (!written.isEmpty()) {
            System.out.printf(
                    "- The whole calendar: p50 %.1f ms, **p99 %.1f ms**%n", at(written, 0.5), at(written, 0.99));
        }
        System.out.printf("- All together: p50 %.1f ms, **p99 %.1f ms**%n", all(0.5), all(0.99));
    }

    /** @return seconds it took */
    private double round(int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService programs = Executors.newFixedThreadPool(connections);
        List<Future<?>> work = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            work.add(programs.submit(() -> {
                for (int feed = next.getAndIncrement(); feed < feeds.size(); feed = next.getAndIncrement()) {
                    poll(feeds.get(feed));
                }
                return null;
            }));
        }
        for (Future<?> done : work) {
            done.get();
        }
        programs.shutdown();
        return (System.nanoTime() - start) / 1e9;
    }

    private void poll(String feed) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(feed));
        String tag = tags.get(feed);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        long start = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - start) / 1e6;
        if (response.statusCode() == 304) {
            unchanged.add(millis);
        } else if (response.statusCode() == 200) {
            written.add(millis);
            tags.put(feed, response.headers().firstValue("ETag").orElseThrow());
        } else {
            throw new IllegalStateException(response.toString());
        }
    }

    private void createElection() throws IOException, InterruptedException {
        HttpResponse<String> created = send(as("redaktion", TYPE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(0))));
        election = created.headers().firstValue("Location").orElseThrow().replaceAll(".*/", TYPE + "/");
        act("redaktion", "publish");
    }

    private void move(int number) throws IOException, InterruptedException {
        String tag = send(as("redaktion", election).GET())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        send(as("redaktion", election)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString(json(number))));
        act("redaktion", "submit");
        act("pruefung", "approve");
        act("redaktion", "publish");
    }

    private void act(String user, String step) throws IOException, InterruptedException {
        send(as(user, election + "/" + step).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Each time a week later or earlier. */
    private static String json(int number) {
        return """
                {"title":"Wahl zum Messen","day":"2029-09-%02d","jurisdiction":"NRW","electionType":"municipal","audiences":["public"]}\
                """.formatted(number % 2 == 0 ? 9 : 16);
    }

    private HttpRequest.Builder as(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response + " " + response.body());
        }
        return response;
    }

    private double all(double share) {
        List<Double> both = new ArrayList<>(unchanged);
        both.addAll(written);
        return at(both, share);
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
