package org.infoportal.messagetext;

import java.util.Locale;
import java.util.Optional;
import org.infoportal.content.ContentItem;

/**
 * Words that editors put in the place of delivered ones.
 *
 * @param key {@code mail.} with the name of a mail's template, or the message key of a text on pages
 * @param subject of a mail; empty for a text on pages
 */
public record MessageText(String key, Locale language, String subject, String text) {

    /** The content type. */
    public static final String TYPE = "message-text";

    static final String KEY = "key";
    static final String LANGUAGE = "language";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";

    private static final String MAIL = "mail.";

    public static MessageText of(ContentItem item) {
        return new MessageText(
                item.text(KEY), Locale.forLanguageTag(item.text(LANGUAGE)), item.text(SUBJECT), item.text(TEXT));
    }

    static String keyOf(String template) {
        return MAIL + template;
    }

    /** The name of the mail's template; empty for a text on pages. */
    static Optional<String> template(String key) {
        return key.startsWith(MAIL) ? Optional.of(key.substring(MAIL.length())) : Optional.empty();
    }

    public boolean isMail() {
        return template(key).isPresent();
    }
}
