package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.access.Audiences;
import org.infoportal.access.Explanation;
import org.infoportal.accreditation.Units;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.form.Choices;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What a preview shows beside the page itself. */
final class PreviewViews {

    private final DeskViews items;
    private final Units units;
    private final Choices choices;
    private final Messages messages;

    PreviewViews(Units units, Choices choices, Messages messages) {
        this.items = new DeskViews(messages);
        this.units = units;
        this.choices = choices;
        this.messages = messages;
    }

    /** The bar on top: what is shown, as whom, and what the gate says. */
    Map<String, Object> bar(
            ContentItem item, String audience, String unit, Explanation explanation, Caller editor, UriInfo uri) {
        String edit = uri.getBaseUri().getPath() + "desk/" + item.type().name() + "/" + item.id();
        Locale language = editor.language();
        return Map.of(
                "title", title(item, texts(item, editor)),
                "stateLabel", items.stateLabel(item.state(), language),
                "state", item.state().id(),
                "editUrl", edit,
                "url", edit + "/vorschau",
                "audiences", isForCircles(item) ? audiences(audience, language) : List.of(),
                "units", units(unit),
                "permits", explanation.permits(),
                "reason", reason(explanation, language));
    }

    /** What the reader gets whom the gate refuses. */
    Page refused() {
        return new Page("desk/preview-refused", Map.of());
    }

    /** An item of a type without a page of its own. */
    Page fields(ContentItem item, Caller editor) {
        ValueTexts texts = texts(item, editor);
        return new Page(
                "desk/preview-fields",
                Map.of(
                        "title",
                        title(item, texts),
                        "fields",
                        item.type().form().fields().stream()
                                .filter(field -> isForReaders(field, item))
                                .map(field -> field(field, item, texts))
                                .toList()));
    }

    private ValueTexts texts(ContentItem item, Caller editor) {
        return new ValueTexts(item.type(), choices, messages, editor);
    }

    private static String title(ContentItem item, ValueTexts texts) {
        return texts.of(item.type().titleProperty().name(), item.title());
    }

    private static boolean isForCircles(ContentItem item) {
        return item.type().form().find("audiences").isPresent();
    }

    private String reason(Explanation explanation, Locale language) {
        return messages.get(language, "infoportal.visibility.reason." + explanation.id());
    }

    private static boolean isForReaders(Field field, ContentItem item) {
        return item.value(field.name()).isPresent()
                && field.type() != FieldType.HIDDEN
                && !List.of("note", "slug", "reviewOn", "audiences", "unit").contains(field.name());
    }

    private Map<String, Object> field(Field field, ContentItem item, ValueTexts texts) {
        Map<String, Object> view = new HashMap<>();
        view.put("label", texts.label(field.name()));
        if (field.type() == FieldType.RICH_TEXT) {
            view.put("html", Html.of(item.text(field.name())));
        } else {
            view.put("text", texts.of(field.name(), item.value(field.name()).orElse(null)));
        }
        return view;
    }

    private List<Map<String, Object>> audiences(String chosen, Locale language) {
        return Audiences.ALL.stream()
                .map(audience -> Map.<String, Object>of(
                        "value", audience,
                        "label", audience(audience, language),
                        "selected", audience.equals(chosen)))
                .toList();
    }

    private String audience(String audience, Locale language) {
        return switch (audience) {
            case Audiences.PUBLIC -> messages.get(language, "infoportal.preview.guest");
            case Audiences.MEMBER -> messages.get(language, "infoportal.preview.member");
            default -> messages.get(language, "infoportal.audience." + audience);
        };
    }

    private List<Map<String, Object>> units(String chosen) {
        List<ContentItem> all = new ArrayList<>(units.byId().values());
        all.sort(Comparator.comparing(ContentItem::title));
        return all.stream()
                .map(unit -> Map.<String, Object>of(
                        "value", unit.id(),
                        "label", unit.title(),
                        "selected", unit.id().equals(chosen)))
                .toList();
    }
}
