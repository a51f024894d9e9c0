package org.infoportal.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Creates and publishes entries as an editor does, then asks as a member how soon they are seen.
 *
 * <p>{@code java Saves.java BASE_URL ENTRIES CONNECTIONS}
 */
public final class Saves {

    private static final String PASSWORD = "infoportal-demo";
    private static final int WARMUP = 20;
    private static final int LOOKS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    private Saves(URI base) {
        this.api = base.resolve("api/v1/");
    }

    public static void main(String[] args) throws Exception {
        Saves saves = new Saves(URI.create(args[0]));
        int entries = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        for (int i = 0; i < WARMUP; i++) {
            saves.save("warmup" + i);
        }
        saves.throughput(entries, connections);
        saves.visibility();
    }

    private void throughput(int entries, int connections) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(connections);
        List<Future<Double>> work = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < entries; i++) {
            String word = "saved" + i;
            work.add(editors.submit(() -> save(word)));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> saved : work) {
            millis.add(saved.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        editors.shutdown();
        System.out.printf(
                "- %d entries created and published over %d connections: **%.1f per second** "
                        + "(both calls together: p50 %.0f ms, p99 %.0f ms)%n",
                entries, connections, entries / seconds, at(millis, 0.5), at(millis, 0.99));
    }

    private void visibility() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        int late = 0;
        for (int i = 0; i < LOOKS; i++) {
            String word = "visible" + i + "z";
            save(word);
            long published = System.nanoTime();
            while (!isSeen(word)) {
                late++;
            }
            millis.add((System.nanoTime() - published) / 1e6);
        }
        System.out.printf(
                "- From the answer to *publish* to a member's first look that shows it: p50 %.1f ms, "
                        + "**p99 %.1f ms** (aim below 250 ms); looks in vain in %d tries: **%d**%n",
                at(millis, 0.5), at(millis, 0.99), LOOKS, late);
    }

    /** @return milliseconds for both calls */
    private double save(String word) throws IOException, InterruptedException {
        String json = """
                {"question":"Was heißt %s?","answer":"<p>Eine Antwort mit <strong>zwei</strong> Sätzen. Hier ist der zweite.</p>",\
                "category":"Kandidieren","audiences":["member"]}\
                """.formatted(word);
        long start = System.nanoTime();
        HttpResponse<String> created = send(as("redaktion", "desk/content/faq")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        URI item = URI.create(created.headers().firstValue("Location").orElseThrow());
        String id = item.getPath().substring(item.getPath().lastIndexOf('/') + 1);
        send(as("redaktion", "desk/content/faq/" + id + "/publish").POST(HttpRequest.BodyPublishers.noBody()));
        return (System.nanoTime() - start) / 1e6;
    }

    private boolean isSeen(String word) throws IOException, InterruptedException {
        return send(as("mitglied", "faqs?q=" + word)).body().contains("Was heißt " + word + "?");
    }

    private HttpRequest.Builder as(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response + " " + response.body());
        }
        return response;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
