package org.infoportal.messagetext;

import java.util.Set;
import java.util.TreeSet;

/**
 * The words that come with the portal, with placeholders as editors write them.
 *
 * @param subject of a mail; empty for a text of a page
 * @param placeholders names of what may be filled in
 */
public record Delivered(String subject, String text, Set<String> placeholders) {

    /** Without these nobody knows whom a mail is for, or where to go. */
    private static final Set<String> NEEDED = Set.of("name", "link", "settings", "deadlines", "changes");
    /** The subject is kept after a mail is sent: nothing that opens an account may stand there. */
    private static final Set<String> FOR_SUBJECTS = Set.of("name", "site", "date", "title");

    public Delivered {
        placeholders = Set.copyOf(placeholders);
    }

    /** What may be filled in, in alphabetical order. */
    public Set<String> sortedPlaceholders() {
        return new TreeSet<>(placeholders);
    }

    Set<String> needed() {
        return both(NEEDED);
    }

    Set<String> forSubject() {
        return both(FOR_SUBJECTS);
    }

    private Set<String> both(Set<String> others) {
        Set<String> both = new TreeSet<>(placeholders);
        both.retainAll(others);
        return both;
    }
}
