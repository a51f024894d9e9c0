package org.infoportal.messagetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ItemRule;
import org.infoportal.definition.ContentType;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;

/** Editors' words must fit the place they stand in. Who leaves the text empty begins with the delivered words. */
public final class MessageTextRule implements ItemRule {

    private final DeliveredTexts delivered;
    private final MessageTextCheck check;

    public MessageTextRule(DeliveredTexts delivered) {
        this.delivered = delivered;
        this.check = new MessageTextCheck(delivered);
    }

    @Override
    public Checked apply(ContentType type, Optional<ContentItem> known, Checked checked) {
        boolean hasPlace = checked.values().containsKey(MessageText.KEY)
                && checked.values().containsKey(MessageText.LANGUAGE);
        if (!type.name().equals(MessageText.TYPE) || !hasPlace) {
            return checked;
        }
        Map<String, Object> values = begun(checked);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        check.errors(words(new Checked(values, List.of()))).stream()
                .filter(error -> checked.errors().stream()
                        .noneMatch(other -> other.field().equals(error.field())))
                .forEach(errors::add);
        return new Checked(values, errors);
    }

    private Map<String, Object> begun(Checked checked) {
        Map<String, Object> values = new LinkedHashMap<>(checked.values());
        MessageText sent = words(checked);
        if (sent.text().isEmpty()) {
            delivered.find(sent.key(), sent.language()).ifPresent(words -> {
                values.put(MessageText.TEXT, words.text());
                if (sent.subject().isEmpty() && !words.subject().isEmpty()) {
                    values.put(MessageText.SUBJECT, words.subject());
                }
            });
        }
        return values;
    }

    private static MessageText words(Checked checked) {
        return new MessageText(
                checked.text(MessageText.KEY),
                Locale.forLanguageTag(checked.text(MessageText.LANGUAGE)),
                checked.text(MessageText.SUBJECT),
                checked.text(MessageText.TEXT));
    }
}
