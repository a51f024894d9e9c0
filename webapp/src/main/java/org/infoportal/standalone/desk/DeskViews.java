package org.infoportal.standalone.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.ContentType;
import org.infoportal.editorial.TextDiff;
import org.infoportal.web.content.ContentAddresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Prepares items for the Desk's templates. */
final class DeskViews {

    private final Messages messages;

    DeskViews(Messages messages) {
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
        view.put("title", title(item, language));
        view.put("url", base + "desk/" + item.type().name() + "/" + item.id());
        view.put("state", item.state().id());
        view.put("stateLabel", stateLabel(item.state(), language));
        view.put("revision", item.revision());
        view.put("modified", item.modified().toString());
        view.put("modifiedBy", item.modifiedBy());
        view.put("live", item.editorial().live());
        view.put(
                "publicUrl",
                ContentAddresses.ownPage(item.type().name(), item.slug())
                        .filter(page -> item.editorial().live())
                        .map(page -> base + page)
                        .orElse(null));
        return view;
    }

    Map<String, Object> row(ContentItem item, ValueTexts texts, String base, Caller caller) {
        Map<String, Object> row = new HashMap<>(item(item, base, caller.language()));
        row.put(
                "cells",
                item.type().columns().stream()
                        .map(column -> Map.of(
                                "label", texts.label(column.name()),
                                "text",
                                        texts.of(
                                                column.name(),
                                                item.value(column.name()).orElse(null))))
                        .toList());
        return row;
    }

    /** Words that stayed, went and came, for the template: {@code same}, {@code removed}, {@code added}. */
    static List<Map<String, String>> pieces(String before, String after) {
        // a word counts with the blank behind it; so the last one needs one too
        return TextDiff.words(before + " ", after + " ").stream()
                .map(piece -> Map.of("kind", piece.kind().name().toLowerCase(Locale.ROOT), "text", piece.text()))
                .toList();
    }

    /** Where one of several choices names an item, in words. */
    private String title(ContentItem item, Locale language) {
        return item.type().form().find(item.type().titleProperty().name()).stream()
                .flatMap(field -> field.options().fixed().stream())
                .filter(option -> option.value().equals(item.title()))
                .map(option -> messages.get(language, option.label()))
                .findFirst()
                .orElse(item.title());
    }

    String stateLabel(ContentState state, Locale language) {
        return messages.get(language, "infoportal.state." + state.id());
    }
}
