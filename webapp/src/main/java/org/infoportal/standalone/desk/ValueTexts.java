package org.infoportal.standalone.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.ModelProperty;
import org.infoportal.form.Choices;
import org.infoportal.text.RichText;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Values of a type as one editor reads them. Looks the choices of a field up once: to be made anew for each request. */
final class ValueTexts {

    private static final Set<FieldType> CHOICES =
            Set.of(FieldType.CHECK_BOX_GROUP, FieldType.RADIO, FieldType.COMBO_BOX, FieldType.LINK);

    private final ContentType type;
    private final Choices choices;
    private final Messages messages;
    private final Caller caller;
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    ValueTexts(ContentType type, Choices choices, Messages messages, Caller caller) {
        this.type = type;
        this.choices = choices;
        this.messages = messages;
        this.caller = caller;
    }

    /** In words, on one line; empty for null. */
    String of(String property, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(one -> of(property, one)).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        if (type.property(property).filter(ModelProperty::isRichText).isPresent()) {
            return RichText.plain(text);
        }
        return labels(property).getOrDefault(text, text);
    }

    /** What the field is called. */
    String label(String property) {
        return messages.get(
                caller.language(), type.form().find(property).map(Field::label).orElse(property));
    }

    /** Whether its values are picked from a list, so that items can be told apart by them. */
    boolean isChoice(String property) {
        return type.form()
                .find(property)
                .filter(field -> CHOICES.contains(field.type()))
                .isPresent();
    }

    private Map<String, String> labels(String property) {
        return labels.computeIfAbsent(property, p -> {
            Map<String, String> found = new LinkedHashMap<>();
            type.form().find(p).stream()
                    .flatMap(field -> choices.of(field, caller.viewer()).stream())
                    .forEach(option -> found.put(option.value(), messages.get(caller.language(), option.label())));
            return found;
        });
    }
}
