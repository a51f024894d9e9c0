package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.HistoryEntry;
import org.infoportal.form.Choices;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The page on which the later of two editors brings both texts together. */
final class MergePage {

    private final ContentEditing editing;
    private final Choices choices;
    private final DeskFiles files;
    private final FormViews forms;
    private final Messages messages;
    private final DeskViews views;

    MergePage(ContentEditing editing, Choices choices, DeskFiles files, FormViews forms, Messages messages) {
        this.editing = editing;
        this.files = files;
        this.choices = choices;
        this.forms = forms;
        this.messages = messages;
        this.views = new DeskViews(messages);
    }

    /** @param began the revision she began with; its text is found in the item's history */
    Page of(ContentItem theirs, Optional<Long> began, Map<String, ?> mine, Caller caller, UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        Optional<ContentItem> before = began.flatMap(revision -> text(theirs, revision, caller));
        Merge merge = Merge.of(theirs.type().form(), before.map(DeskForms::values), DeskForms.values(theirs), mine);
        Map<String, ?> named = files.named(theirs, mine, caller);
        ValueTexts texts = new ValueTexts(theirs.type(), choices, messages, caller);
        Map<String, Object> model = new HashMap<>();
        model.put("type", views.type(theirs.type(), base, caller.language()));
        model.put("item", views.item(theirs, base, caller.language()));
        model.put(
                "form",
                forms.of(
                        theirs.type().form(),
                        files.shown(theirs.type(), Optional.of(theirs), merge.values(), caller, base),
                        List.of(),
                        caller));
        for (Merge.Outcome outcome : List.of(Merge.Outcome.CONFLICT, Merge.Outcome.THEIRS, Merge.Outcome.MINE)) {
            model.put(name(outcome), compared(merge, outcome, theirs, named, before, texts));
        }
        return new Page("desk/conflict", model);
    }

    private static String name(Merge.Outcome outcome) {
        return switch (outcome) {
            case CONFLICT -> "conflicts";
            case THEIRS -> "taken";
            default -> "kept";
        };
    }

    /** Steps without a new text count revisions too, so it is the last text up to that one. */
    private Optional<ContentItem> text(ContentItem item, long revision, Caller caller) {
        return editing.history(caller.viewer(), item.type().name(), item.id()).stream()
                .map(HistoryEntry::item)
                .filter(text -> text.revision() <= revision)
                .reduce((first, second) -> second);
    }

    private static List<Map<String, Object>> compared(
            Merge merge,
            Merge.Outcome outcome,
            ContentItem theirs,
            Map<String, ?> mine,
            Optional<ContentItem> before,
            ValueTexts texts) {
        List<Map<String, Object>> compared = new ArrayList<>();
        for (String field : merge.fields(outcome)) {
            String their = texts.of(field, DeskForms.values(theirs).get(field));
            Map<String, Object> view = new HashMap<>();
            view.put("name", field);
            view.put("label", texts.label(field));
            view.put("mine", texts.of(field, mine.get(field)));
            view.put("theirs", their);
            before.map(text -> texts.of(field, DeskForms.values(text).get(field)))
                    .ifPresent(old -> view.put("pieces", DeskViews.pieces(old, their)));
            compared.add(view);
        }
        return compared;
    }
}
