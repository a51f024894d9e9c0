package org.infoportal.web.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailDraft;
import org.infoportal.messagetext.MailText;

/**
 * Composes mails from {@code /infoportal/mails/<template>_<language>.ftl}. A template is written once, as plain text:
 * the first line is the subject, paragraphs are separated by empty lines, and a paragraph that is an address becomes a
 * button in the HTML part.
 */
public final class MailTemplates implements MailComposer {

    private static final String FOLDER = "/infoportal/mails/";

    private final Templates templates;
    private final Messages messages;
    private final OwnWords ownWords;

    /** The delivered words alone. */
    public MailTemplates(Templates templates, Messages messages) {
        this(templates, messages, (template, language, values) -> Optional.empty());
    }

    /** @param ownWords is asked first; the template stands where it has nothing */
    public MailTemplates(Templates templates, Messages messages, OwnWords ownWords) {
        this.templates = templates;
        this.messages = messages;
        this.ownWords = ownWords;
    }

    @Override
    public Composed compose(MailDraft draft) {
        Locale language = draft.language();
        Map<String, Object> model = new HashMap<>(draft.model());
        model.put("site", messages.get(language, "infoportal.site.name"));
        MailText words = ownWords.find(draft.template(), language, model).orElseGet(() -> delivered(draft, model));
        return compose(words, language);
    }

    /** A mail of these words. */
    public Composed compose(MailText words, Locale language) {
        Map<String, Object> layout = Map.of(
                "subject", words.subject(),
                "paragraphs",
                        words.paragraphs().stream()
                                .map(paragraph ->
                                        Map.<String, Object>of("text", paragraph.text(), "link", paragraph.link()))
                                .toList(),
                "language", language.getLanguage(),
                "open", messages.get(language, "infoportal.mail.open"),
                "site", messages.get(language, "infoportal.site.name"));
        String text =
                words.paragraphs().stream().map(MailText.Paragraph::text).collect(Collectors.joining("\n\n", "", "\n"));
        return new Composed(words.subject(), text, templates.html(FOLDER + "layout.ftl", language, layout));
    }

    private MailText delivered(MailDraft draft, Map<String, Object> model) {
        String name = FOLDER + draft.template() + "_" + draft.language().getLanguage() + ".ftl";
        String[] parts = templates.plain(name, draft.language(), model).strip().split("\n", 2);
        String text = parts.length > 1 ? parts[1].strip() : "";
        return new MailText(
                parts[0].strip(),
                Arrays.stream(text.split("\n\\s*\n"))
                        .map(String::strip)
                        .map(paragraph -> new MailText.Paragraph(paragraph, isLink(paragraph)))
                        .toList());
    }

    private static boolean isLink(String paragraph) {
        return paragraph.matches("https?://\\S+");
    }

    /** Words of another source. */
    @FunctionalInterface
    public interface OwnWords {

        /** @param values what the mail can be filled in with */
        Optional<MailText> find(String template, Locale language, Map<String, ?> values);
    }
}
