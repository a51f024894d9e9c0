package org.infoportal.messagetext;

import java.util.List;

/**
 * A value that takes several paragraphs of a mail. In one of them a line that is an address leads there.
 *
 * @param paragraphs in words
 */
public record MailList(List<String> paragraphs) {

    public MailList {
        paragraphs = List.copyOf(paragraphs);
    }

    /** As a template prints it. */
    @Override
    public String toString() {
        return String.join("\n\n", paragraphs);
    }
}
