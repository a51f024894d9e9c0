package org.infoportal.web.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailDraft;

/**
 * Composes mails from {@code /infoportal/mails/<template>_<language>.ftl}. A template is written once, as plain text:
 * the first line is the subject, paragraphs are separated by empty lines, and a paragraph that is an address becomes a
 * button in the HTML part.
 */
public final class MailTemplates implements MailComposer {

    private static final String FOLDER = "/infoportal/mails/";

    private final Templates templates;
    private final Messages messages;

    public MailTemplates(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public Composed compose(MailDraft draft) {
        Map<String, Object> model = new HashMap<>(draft.model());
        model.put("site", messages.get(draft.language(), "infoportal.site.name"));
        String name = FOLDER + draft.template() + "_" + draft.language().getLanguage() + ".ftl";
        String[] parts = templates.plain(name, draft.language(), model).strip().split("\n", 2);
        String subject = parts[0].strip();
        String text = parts.length > 1 ? parts[1].strip() : "";
        List<Map<String, Object>> paragraphs = Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .map(paragraph -> Map.<String, Object>of("text", paragraph, "link", isLink(paragraph)))
                .toList();
        Map<String, Object> layout = Map.of(
                "subject", subject,
                "paragraphs", paragraphs,
                "language", draft.language().getLanguage(),
                "open", messages.get(draft.language(), "infoportal.mail.open"),
                "site", model.get("site"));
        return new Composed(subject, text + "\n", templates.html(FOLDER + "layout.ftl", draft.language(), layout));
    }

    private static boolean isLink(String paragraph) {
        return paragraph.matches("https?://\\S+");
    }
}
