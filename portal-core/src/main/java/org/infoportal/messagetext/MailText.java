package org.infoportal.messagetext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A mail in editors' words, with everything filled in. */
public record MailText(String subject, List<Paragraph> paragraphs) {

    private static final Pattern LINK_LINE = Pattern.compile("(?m)^[ \\t]*\\{link}[ \\t]*$");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    public MailText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether the link has a line of its own: only then it becomes a button. */
    static boolean hasLinkLine(String text) {
        return LINK_LINE.matcher(text).find();
    }

    /** The words with these values in the place of their placeholders. */
    public static MailText of(MessageText words, Map<String, ?> values) {
        String text = LINK_LINE.matcher(words.text().replaceAll("\\R", "\n")).replaceAll("\n{link}\n");
        List<Paragraph> paragraphs = Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(String::strip)
                // decided by what the editor wrote: a name that looks like an address does not become a button
                .map(paragraph -> new Paragraph(
                        Placeholders.fill(paragraph, values),
                        "{link}".equals(paragraph) || ADDRESS.matcher(paragraph).matches() && !paragraph.contains("{")))
                .toList();
        return new MailText(Placeholders.fill(words.subject(), values), paragraphs);
    }

    /** @param link whether it is an address on its own */
    public record Paragraph(String text, boolean link) {}
}
