package org.infoportal.acceptance.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code content-types.txt}, which explains the columns.
 *
 * @param leaves whether any route shows items of this type
 * @param everybodys whether editors cannot choose for whom it is, so that what is published is for everybody
 */
public record ContentKind(String type, boolean leaves, boolean everybodys, String fields) {

    private static final int COLUMNS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<ContentKind> all() {
        return TextTable.read("content-types.txt", COLUMNS).stream()
                .map(columns -> new ContentKind(
                        columns.get(0),
                        !columns.get(1).equals("never"),
                        columns.get(1).equals("everybody"),
                        columns.get(2)))
                .toList();
    }

    /** What an editor types into an item in which the word stands. */
    Map<String, Object> fields(String word, String topic) {
        try {
            return JSON.readValue(
                    fields.replace("{WORD}", word).replace("{TOPIC}", topic),
                    new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
