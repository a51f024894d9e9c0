package org.infoportal.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Reads one page of staff, as it opens and with each query, with as many entries as there are.
 *
 * <p>{@code java Pages.java BASE_URL LOOKS USER PATH QUERY...}
 */
public final class Pages {

    private static final String PASSWORD = "infoportal-demo";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String login;

    private Pages(String user) {
        this.login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] args) throws Exception {
        int looks = Integer.parseInt(args[1]);
        Pages pages = new Pages(args[2]);
        URI page = URI.create(args[0]).resolve(args[3]);
        for (String query : List.of(args).subList(4, args.length)) {
            URI address = query.isEmpty() ? page : URI.create(page + "?" + query);
            pages.read(address, looks / 4);
            List<Double> millis = pages.read(address, looks);
            System.out.printf(
                    "| `%s` | %.1f ms | **%.1f ms** |%n",
                    address.getPath() + (query.isEmpty() ? "" : "?" + query), at(millis, 0.5), at(millis, 0.95));
        }
    }

    private List<Double> read(URI address, int looks) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + login)
                .build();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            millis.add((System.nanoTime() - start) / 1e6);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.toString());
            }
        }
        return millis;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
