package org.infoportal.web.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.accreditation.Member;
import org.infoportal.host.Resources;
import org.infoportal.paper.PrintedLetter;
import org.infoportal.web.pdf.PdfRenderer;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;
import org.infoportal.web.view.Templates;

/**
 * Letters as one tagged PDF (PDF/UA), each on pages of its own. A letter is written as a mail is, from
 * {@code /infoportal/letters/<template>_<language>.ftl} or, where there is none, the mail's template: the first line is the
 * subject, paragraphs are separated by empty lines, one that begins with {@code >} is a quotation, and one that begins with
 * {@code :facts} is a table of what stands before and behind the first colon of its lines.
 */
public final class LetterPdf {

    private static final String LETTERS = "/infoportal/letters/";
    private static final String MAILS = "/infoportal/mails/";
    private static final String FACTS = ":facts";
    private static final String QUOTE = "> ";

    private final Resources resources;
    private final Templates templates;
    private final Messages messages;
    private final PdfRenderer renderer = new PdfRenderer();

    public LetterPdf(Resources resources, Templates templates, Messages messages) {
        this.resources = resources;
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * Prints letters.
     *
     * @param reader language of whoever prints them, for the document's title
     */
    public byte[] of(List<PrintedLetter> letters, Locale reader) {
        Map<String, Object> model = Map.of(
                "language",
                letters.stream()
                        .map(letter -> letter.member().language().getLanguage())
                        .findFirst()
                        .orElse(reader.getLanguage()),
                "title",
                messages.get(reader, "infoportal.letters.document"),
                "site",
                messages.get(reader, "infoportal.site.name"),
                "letters",
                letters.stream().map(this::view).toList());
        return renderer.render(templates.html(LETTERS + "layout.ftl", reader, model));
    }

    private Map<String, Object> view(PrintedLetter letter) {
        Member member = letter.member();
        Locale language = member.language();
        Map<String, Object> model = new HashMap<>(letter.model());
        model.putAll(PageFunctions.of(messages, language, path -> path, name -> name));
        model.put("site", messages.get(language, "infoportal.site.name"));
        // a quotation stays one, whatever was typed
        model.computeIfPresent(
                "reason", (name, reason) -> String.valueOf(reason).strip().replaceAll("\\s*\\R\\s*", "\n" + QUOTE));
        String[] parts = templates
                .plain(template(letter.letter().template(), language), language, model)
                .strip()
                .split("\n", 2);
        return Map.of(
                "language",
                language.getLanguage(),
                "sender",
                messages.get(language, "infoportal.letters.sender"),
                "recipient",
                recipient(member, language),
                "date",
                PageFunctions.longDay(letter.at(), language),
                "subject",
                parts[0].strip(),
                "paragraphs",
                Arrays.stream((parts.length > 1 ? parts[1] : "").strip().split("\n\\s*\n"))
                        .map(LetterPdf::paragraph)
                        .toList());
    }

    private String template(String name, Locale language) {
        String file = name + "_" + language.getLanguage() + ".ftl";
        return resources.find(LETTERS + file).isPresent() ? LETTERS + file : MAILS + file;
    }

    private List<String> recipient(Member member, Locale language) {
        List<String> lines = new ArrayList<>();
        if (member.salutation().equals("frau") || member.salutation().equals("herr")) {
            lines.add(messages.get(language, "infoportal.letters.to." + member.salutation()));
        }
        lines.add(member.fullName());
        member.address().lines().forEach(lines::add);
        return lines;
    }

    private static Map<String, Object> paragraph(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.get(0).equals(FACTS)) {
            return Map.of(
                    "kind",
                    "facts",
                    "facts",
                    lines.stream().skip(1).map(LetterPdf::fact).toList());
        }
        boolean quote = lines.get(0).startsWith(QUOTE.strip());
        return Map.of(
                "kind",
                quote ? "quote" : "text",
                "lines",
                lines.stream()
                        .map(line -> quote ? line.replaceFirst("^>\\s?", "") : line)
                        .toList());
    }

    private static Map<String, String> fact(String line) {
        String[] parts = line.split(": ", 2);
        return Map.of("name", parts[0], "value", parts.length > 1 ? parts[1] : "");
    }
}
