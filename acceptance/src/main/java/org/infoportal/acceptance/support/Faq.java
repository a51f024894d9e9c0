package org.infoportal.acceptance.support;

import org.infoportal.acceptance.host.Entry;

/**
 * A FAQ entry that a test has made.
 *
 * @param word stands in question and answer, and nowhere else in the portal
 */
public record Faq(Entry entry, String word) {

    public String id() {
        return entry.id();
    }

    public String slug() {
        return entry.slug();
    }

    /** What the next change over the Desk's API must name; empty without a Desk. */
    public String etag() {
        return entry.revision();
    }

    public String question() {
        return question(word);
    }

    static String question(String word) {
        return "Was bedeutet " + word + "?";
    }

    public String page() {
        return "faq/" + slug();
    }
}
