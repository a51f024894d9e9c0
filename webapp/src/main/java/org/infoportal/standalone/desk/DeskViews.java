package org.infoportal.standalone.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.form.Choices;
import org.infoportal.text.RichText;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Prepares items for the Desk's templates. */
final class DeskViews {

    /** Where readers find items of types that have pages of their own. */
    private static final Map<String, String> PAGES = Map.of("faq", "faq/", "page", "seiten/");

    private final Choices choices;
    private final Messages messages;

    DeskViews(Choices choices, Messages messages) {
        this.choices = choices;
        this.messages = messages;
    }

    Map<String, Object> type(ContentType type, String base, Locale language) {
        return Map.of(
                "name",
                type.name(),
                "label",
                messages.get(language, type.label()),
                "url",
                base + "desk/" + type.name());
    }

    Map<String, Object> item(ContentItem item, String base, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", item.id());
        view.put("slug", item.slug());
        view.put("title", item.title());
        view.put("url", base + "desk/" + item.type().name() + "/" + item.id());
        view.put("state", item.state().id());
        view.put("stateLabel", stateLabel(item.state(), language));
        view.put("revision", item.revision());
        view.put("modified", item.modified().toString());
        view.put("modifiedBy", item.modifiedBy());
        view.put(
                "publicUrl",
                Optional.ofNullable(PAGES.get(item.type().name()))
                        .filter(page -> item.state() != ContentState.DRAFT)
                        .map(page -> base + page + item.slug())
                        .orElse(null));
        return view;
    }

    Map<String, Object> row(ContentItem item, String base, Caller caller) {
        Map<String, Object> row = new HashMap<>(item(item, base, caller.language()));
        row.put(
                "cells",
                item.type().columns().stream()
                        .map(column -> text(
                                item.type(),
                                column.name(),
                                item.value(column.name()).orElse(null),
                                caller))
                        .toList());
        return row;
    }

    String stateLabel(ContentState state, Locale language) {
        return messages.get(language, "infoportal.state." + state.id());
    }

    /** What two editors wrote, field by field. */
    List<Map<String, Object>> compare(ContentItem theirs, Map<String, ?> mine, Caller caller) {
        List<Map<String, Object>> compared = new ArrayList<>();
        for (Field field : theirs.type().form().fields()) {
            String their =
                    text(theirs.type(), field.name(), theirs.value(field.name()).orElse(null), caller);
            String my = text(theirs.type(), field.name(), mine.get(field.name()), caller);
            // an address left empty stays as it is
            boolean differs = !their.equals(my) && !("slug".equals(field.name()) && my.isEmpty());
            compared.add(Map.of(
                    "label", messages.get(caller.language(), field.label()),
                    "mine", my,
                    "theirs", their,
                    "differs", differs));
        }
        return compared;
    }

    private String text(ContentType type, String property, Object value, Caller caller) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(one -> text(type, property, one, caller)).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        if (type.property(property).filter(p -> p.isRichText()).isPresent()) {
            return RichText.plain(text);
        }
        return type.form().find(property).stream()
                .flatMap(field -> choices.of(field, caller.viewer()).stream())
                .filter(option -> option.value().equals(text))
                .map(option -> messages.get(caller.language(), option.label()))
                .findFirst()
                .orElse(text);
    }
}
