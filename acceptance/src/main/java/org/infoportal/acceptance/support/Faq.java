package org.infoportal.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A FAQ entry that a test has made.
 *
 * @param word stands in question and answer, and nowhere else in the portal
 * @param etag what the next change must name
 */
public record Faq(String id, String slug, String word, String etag) {

    static Faq of(String word, Answer answer) {
        JsonNode item = answer.json();
        return new Faq(item.path("id").asText(), item.path("slug").asText(), word, answer.header("ETag"));
    }

    public String question() {
        return question(word);
    }

    static String question(String word) {
        return "Was bedeutet " + word + "?";
    }

    public String page() {
        return "faq/" + slug;
    }
}
