package org.infoportal.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the portal answered. */
public record Answer(String method, URI uri, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns this, or fails with the answer's text. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected status " + wanted + ": " + this);
        }
        return this;
    }

    /** Returns this if the call was refused for a fault of the caller's. */
    public Answer expectRefused() {
        if (status < 400 || status > 499) {
            throw new AssertionError("expected status 4xx: " + this);
        }
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + this, e);
        }
    }

    /** The value of a header, empty if it is missing. */
    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    /** Messages of a problem's {@code errors} by field. */
    public Map<String, String> fieldErrors() {
        Map<String, String> errors = new LinkedHashMap<>();
        json().path("errors")
                .forEach(error -> errors.put(
                        error.path("field").asText(), error.path("message").asText()));
        return errors;
    }

    /** The items of a list. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json().path("items").forEach(items::add);
        return items;
    }

    @Override
    public String toString() {
        String text = text();
        return method + " " + uri + " -> " + status + " " + header("Content-Type") + "\n"
                + text.substring(0, Math.min(text.length(), 1500));
    }
}
