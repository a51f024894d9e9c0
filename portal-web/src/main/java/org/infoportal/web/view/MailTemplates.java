package org.infoportal.web.view;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailDraft;
import org.infoportal.messagetext.MailText;
import org.infoportal.web.deadline.DeadlineLists;

/**
 * Composes mails from {@code /infoportal/mails/<template>_<language>.ftl}. A template is written once, as plain text:
 * the first line is the subject, paragraphs are separated by empty lines, and a paragraph that is an address becomes a
 * button in the HTML part, and a line that is one a link.
 */
public final class MailTemplates implements MailComposer {

    private static final String FOLDER = "/infoportal/mails/";

    private final Templates templates;
    private final Messages messages;
    private final OwnWords ownWords;
    private final DeadlineLists deadlines;

    /** The delivered words alone. */
    public MailTemplates(Templates templates, Messages messages) {
        this(templates, messages, (template, language, values) -> Optional.empty());
    }

    /** @param ownWords is asked first; the template stands where it has nothing */
    public MailTemplates(Templates templates, Messages messages, OwnWords ownWords) {
        this.templates = templates;
        this.messages = messages;
        this.ownWords = ownWords;
        this.deadlines = new DeadlineLists(messages);
    }

    @Override
    public Composed compose(MailDraft draft) {
        Locale language = draft.language();
        Map<String, Object> model = new HashMap<>(draft.model());
        model.put("site", messages.get(language, "infoportal.site.name"));
        deadlines.fill(model, language);
        MailText words = ownWords.find(draft.template(), language, model).orElseGet(() -> delivered(draft, model));
        return compose(words, language);
    }

    /** A mail of these words. */
    public Composed compose(MailText words, Locale language) {
        Map<String, Object> layout = Map.of(
                "subject", words.subject(),
                "paragraphs",
                        words.paragraphs().stream().map(MailTemplates::view).toList(),
                "language", language.getLanguage(),
                "open", messages.get(language, "infoportal.mail.open"),
                "site", messages.get(language, "infoportal.site.name"));
        String text =
                words.paragraphs().stream().map(MailText.Paragraph::text).collect(Collectors.joining("\n\n", "", "\n"));
        return new Composed(words.subject(), text, templates.html(FOLDER + "layout.ftl", language, layout));
    }

    private static Map<String, Object> view(MailText.Paragraph paragraph) {
        return Map.of(
                "text",
                paragraph.text(),
                "button",
                paragraph.button(),
                "lines",
                paragraph.lines().stream()
                        .map(line -> Map.<String, Object>of("text", line.text(), "link", line.link()))
                        .toList());
    }

    private MailText delivered(MailDraft draft, Map<String, Object> model) {
        String name = FOLDER + draft.template() + "_" + draft.language().getLanguage() + ".ftl";
        String[] parts = templates.plain(name, draft.language(), model).strip().split("\n", 2);
        return MailText.printed(parts[0].strip(), parts.length > 1 ? parts[1] : "");
    }

    /** Words of another source. */
    @FunctionalInterface
    public interface OwnWords {

        /** @param values what the mail can be filled in with */
        Optional<MailText> find(String template, Locale language, Map<String, ?> values);
    }
}
