package org.infoportal.acceptance.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A visitor without a browser: keeps cookies, never follows a redirect, and sends the portal's own {@code Origin} with
 * every call that changes something. Headers are given as name and value in turn; an empty value leaves a header out.
 */
public final class Client {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI base;
    private final CookieManager cookies;
    private final Map<String, String> defaults;

    private Client(HttpClient http, URI base, CookieManager cookies, Map<String, String> defaults) {
        this.http = http;
        this.base = base;
        this.cookies = cookies;
        this.defaults = defaults;
    }

    /** Somebody new, who starts at {@code base}; its path ends with a slash. */
    public static Client guest(HttpClient http, URI base) {
        return new Client(http, base, new CookieManager(null, CookiePolicy.ACCEPT_ALL), Map.of());
    }

    /** The same visitor, sending one more header with each call. */
    public Client with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(defaults);
        more.put(header, value);
        return new Client(http, base, cookies, more);
    }

    /** The same visitor, reading another language. */
    public Client speaking(String language) {
        return with("Accept-Language", language);
    }

    /** The same visitor, proving herself with each call. */
    public Client basic(String identifier, String password) {
        byte[] pair = (identifier + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Logs in over the API and returns this. */
    public Client login(String identifier, String password) {
        tryLogin(identifier, password).expect(200);
        return this;
    }

    public Answer tryLogin(String identifier, String password) {
        return post("api/v1/session", Map.of("identifier", identifier, "password", password));
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, new byte[0], headers);
    }

    public Answer head(String path, String... headers) {
        return send("HEAD", path, null, new byte[0], headers);
    }

    public Answer post(String path, Object json, String... headers) {
        return send("POST", path, "application/json", json(json), headers);
    }

    public Answer put(String path, Object json, String... headers) {
        return send("PUT", path, "application/json", json(json), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, new byte[0], headers);
    }

    /** Posts an HTML form; a collection becomes one field per element. */
    public Answer form(String path, Map<String, ?> fields, String... headers) {
        String body = fields.entrySet().stream()
                .flatMap(field -> values(field.getValue()).stream().map(value -> pair(field.getKey(), value)))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer send(String method, String path, String contentType, byte[] body, String... headers) {
        URI uri = base.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        headersOf(method, contentType, headers).forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            cookies.get(uri, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpRequest.BodyPublisher publisher = body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body);
            HttpResponse<byte[]> response =
                    http.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofByteArray());
            cookies.put(uri, response.headers().map());
            return new Answer(method, uri, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri + " has no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> headersOf(String method, String contentType, String... headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (contentType != null) {
            all.put("Content-Type", contentType);
        }
        if (!SAFE.contains(method)) {
            all.put("Origin", base.getScheme() + "://" + base.getAuthority());
        }
        all.putAll(defaults);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all;
    }

    private static Collection<?> values(Object value) {
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    private static String pair(String name, Object value) {
        return encode(name) + "=" + encode(value.toString());
    }

    /** For values in a query or a form. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
