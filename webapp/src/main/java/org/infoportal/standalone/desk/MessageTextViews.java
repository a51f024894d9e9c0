package org.infoportal.standalone.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.host.Settings;
import org.infoportal.messagetext.Delivered;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MailList;
import org.infoportal.messagetext.MailText;
import org.infoportal.messagetext.MessageText;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Shows editors' words with sample values, beside the delivered ones and what may be filled in. */
public final class MessageTextViews {

    private final MessageTexts texts;
    private final DeliveredTexts delivered;
    private final Settings settings;
    private final Messages messages;

    public MessageTextViews(MessageTexts texts, DeliveredTexts delivered, Settings settings, Messages messages) {
        this.texts = texts;
        this.delivered = delivered;
        this.settings = settings;
        this.messages = messages;
    }

    /** As the mail will look, or the text will read. */
    public Page preview(ContentItem item, Caller editor) {
        return new Page("desk/preview-message", of(item, editor.language()));
    }

    /** For the box beside an item's form; empty for items of other types. */
    Optional<Map<String, Object>> box(ContentItem item, Locale language) {
        return MessageText.TYPE.equals(item.type().name()) ? Optional.of(of(item, language)) : Optional.empty();
    }

    private Map<String, Object> of(ContentItem item, Locale language) {
        MessageText words = MessageText.of(item);
        Optional<Delivered> original = delivered.find(words.key(), words.language());
        Map<String, Object> samples = new HashMap<>();
        List<Map<String, String>> placeholders = new ArrayList<>();
        original.ifPresent(found -> found.sortedPlaceholders().forEach(name -> {
            samples.put(name, sample(name, words.language()));
            placeholders.add(Map.of("written", "{" + name + "}", "meaning", meaning(name, language)));
        }));
        MailText filled = MailText.of(words, samples);
        Map<String, Object> view = new HashMap<>();
        view.put("mail", words.isMail());
        view.put("lang", words.language().getLanguage());
        view.put("subject", filled.subject());
        view.put(
                "paragraphs",
                filled.paragraphs().stream()
                        .map(paragraph -> Map.of("text", paragraph.text(), "link", paragraph.button()))
                        .toList());
        view.put("open", messages.get(words.language(), "infoportal.mail.open"));
        view.put("placeholders", placeholders);
        view.put("deliveredSubject", original.map(Delivered::subject).orElse(""));
        view.put("deliveredText", original.map(Delivered::text).orElse(""));
        view.put("inForce", isInForce(item, words));
        return view;
    }

    private boolean isInForce(ContentItem item, MessageText words) {
        return texts.inForce(words.key(), words.language())
                .filter(found -> found.id().equals(item.id()))
                .isPresent();
    }

    private Object sample(String placeholder, Locale language) {
        return switch (placeholder) {
            case "link" -> settings.link("beispiel").toString();
            case "settings" -> settings.link("konto/erinnerungen");
            case "deadlines", "changes" ->
                new MailList(List.of(messages.get(language, "infoportal.messageText.sample." + placeholder)));
            case "site" -> messages.get(language, "infoportal.site.name");
            default ->
                messages.find(language, "infoportal.messageText.sample." + placeholder)
                        .orElseGet(() -> messages.get(language, "infoportal.messageText.sample.argument"));
        };
    }

    private String meaning(String placeholder, Locale language) {
        return messages.find(language, "infoportal.messageText.meaning." + placeholder)
                .orElseGet(() -> messages.get(language, "infoportal.messageText.meaning.argument"));
    }
}
