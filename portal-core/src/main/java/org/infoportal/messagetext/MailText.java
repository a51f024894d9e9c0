package org.infoportal.messagetext;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail with everything filled in. */
public record MailText(String subject, List<Paragraph> paragraphs) {

    private static final Pattern LINK_LINE = Pattern.compile("(?m)^[ \\t]*\\{link}[ \\t]*$");
    /** What takes paragraphs of its own. */
    private static final Pattern OWN_PARAGRAPHS = Pattern.compile("(?m)^[ \\t]*\\{(link|deadlines|changes)}[ \\t]*$");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    public MailText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether the link has a line of its own: only then it becomes a button. */
    static boolean hasLinkLine(String text) {
        return LINK_LINE.matcher(text).find();
    }

    /** What a template has printed, whose author we know: a paragraph that is an address becomes a button. */
    public static MailText printed(String subject, String text) {
        return new MailText(
                subject,
                paragraphs(text)
                        .map(paragraph -> isAddress(paragraph)
                                ? Paragraph.button(paragraph)
                                : new Paragraph(
                                        paragraph
                                                .lines()
                                                .map(MailText::printedLine)
                                                .toList(),
                                        false))
                        .toList());
    }

    /** Editors' words with these values in the place of their placeholders. */
    public static MailText of(MessageText words, Map<String, ?> values) {
        String text =
                OWN_PARAGRAPHS.matcher(words.text().replaceAll("\\R", "\n")).replaceAll("\n{$1}\n");
        return new MailText(
                Placeholders.fill(words.subject(), values),
                paragraphs(text).flatMap(paragraph -> filled(paragraph, values)).toList());
    }

    private static Stream<Paragraph> filled(String paragraph, Map<String, ?> values) {
        if (value(paragraph, values) instanceof MailList list) {
            return printed("", list.toString()).paragraphs().stream();
        }
        boolean button = "{link}".equals(paragraph) || isAddress(paragraph);
        return Stream.of(new Paragraph(
                paragraph
                        .lines()
                        .map(line -> new Line(Placeholders.fill(line, values), leads(line, values)))
                        .toList(),
                button));
    }

    /** Decided by what the editor wrote: a name that looks like an address leads nowhere. */
    private static boolean leads(String line, Map<String, ?> values) {
        return "{link}".equals(line) || isAddress(line) || value(line, values) instanceof URI;
    }

    /** The value that a text consists of; null if it is anything else than one placeholder. */
    private static Object value(String text, Map<String, ?> values) {
        var placeholder = PLACEHOLDER.matcher(text.strip());
        return placeholder.matches() ? values.get(placeholder.group(1)) : null;
    }

    private static Line printedLine(String line) {
        return new Line(line, isAddress(line));
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && !text.contains("{");
    }

    private static Stream<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n")).map(String::strip);
    }

    /** @param button whether it is an address on its own that is to be opened with a button */
    public record Paragraph(List<Line> lines, boolean button) {

        public Paragraph {
            lines = List.copyOf(lines);
        }

        static Paragraph button(String address) {
            return new Paragraph(List.of(new Line(address, true)), true);
        }

        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }
    }

    /** @param link whether it is an address that leads somewhere */
    public record Line(String text, boolean link) {}
}
