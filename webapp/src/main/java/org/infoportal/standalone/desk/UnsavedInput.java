package org.infoportal.standalone.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What stands in a form, as it is kept between two savings: the values of each field as a browser would send them. */
final class UnsavedInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> SHAPE = new TypeReference<>() {};

    private UnsavedInput() {}

    /** Leaves out what steers the page. */
    static String write(Map<String, List<String>> fields) {
        Map<String, List<String>> kept = new TreeMap<>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_") && values != null) {
                kept.put(name, values.stream().filter(Objects::nonNull).toList());
            }
        });
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts in lists in a map can always be written", e);
        }
    }

    static MultivaluedMap<String, String> read(String input) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        try {
            JSON.readValue(input, SHAPE).forEach((name, values) -> {
                if (!values.isEmpty()) {
                    sent.put(name, values);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Written by another version of the portal", e);
        }
        return sent;
    }
}
