package org.infoportal.web.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.form.Choices;
import org.infoportal.text.RichText;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Says the value of a field in words, for lists and comparisons: typed or kept, also inside composites. */
public final class FieldTexts {

    private final Choices choices;
    private final Messages messages;

    public FieldTexts(Choices choices, Messages messages) {
        this.choices = choices;
        this.messages = messages;
    }

    /** One line for simple values, one for each entry of several composites; empty if there is no value. */
    public String of(Field field, Object value, Caller caller) {
        if (value instanceof Map<?, ?> map) {
            return inside(field, map, caller);
        }
        if (value instanceof Collection<?> list) {
            String separator = field.type() == FieldType.MULTI ? "\n" : ", ";
            return list.stream()
                    .map(one -> of(field, one, caller))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(separator));
        }
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        Field single = field.type() == FieldType.MULTI_VALUE ? field.each() : field;
        if (single.type() == FieldType.RICH_TEXT) {
            return RichText.plain(text);
        }
        return choices.of(single, caller.viewer()).stream()
                .filter(option -> option.value().equals(text))
                .map(option -> messages.get(caller.language(), option.label()))
                .findFirst()
                .orElse(text);
    }

    private String inside(Field field, Map<?, ?> values, Caller caller) {
        return field.fields().stream()
                .filter(inner -> values.get(inner.name()) != null)
                .map(inner -> Map.entry(inner, of(inner, values.get(inner.name()), caller)))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> messages.get(caller.language(), entry.getKey().label()) + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }
}
