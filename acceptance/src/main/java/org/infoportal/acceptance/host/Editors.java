package org.infoportal.acceptance.host;

import java.util.Map;

/**
 * What editors do, with whatever tool the host gives them. Field names are those of the content types; days are written
 * as {@code 2029-03-25}, lists are collections. A change may take a moment to be seen in the portal.
 */
public interface Editors {

    /** Saves a new draft. */
    Entry create(String type, Map<String, ?> fields);

    /** Replaces all fields; the address stays unless a new {@code slug} is among them. */
    Entry change(Entry entry, Map<String, ?> fields);

    Entry publish(Entry entry);

    Entry unpublish(Entry entry);

    /** Deletes it as it is, published or not. */
    void delete(Entry entry);

    /** {@code draft}, {@code published}, or {@code changed} since its publication. */
    String state(Entry entry);

    /**
     * Tries one step of the workflow with what is said to it: {@code submit}, {@code approve}, {@code send-back}, …
     *
     * @return whether the host let them
     */
    boolean tries(Entry entry, String step);
}
