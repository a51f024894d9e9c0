package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Editorial;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.EditorialDesk;
import org.infoportal.election.Elections;
import org.infoportal.error.FieldError;
import org.infoportal.time.LegalTime;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Prepares the page of one item: its form, and beside it where the item stands and what can be done with it. */
public final class ItemPages {

    /** Steps with a place of their own on the page. */
    private static final Set<EditorialAction> APART =
            EnumSet.of(EditorialAction.SCHEDULE, EditorialAction.TRASH, EditorialAction.RESTORE, EditorialAction.ERASE);

    private static final String REVIEW_ON = "reviewOn";

    private final Portal portal;
    private final EditorialDesk desk;
    private final ReadersEyes eyes;
    private final DeskFiles files;
    private final FormViews forms;
    private final Messages messages;
    private final DeskViews views;

    public ItemPages(Portal portal, ReadersEyes eyes, DeskFiles files, FormViews forms, Messages messages) {
        this.files = files;
        this.portal = portal;
        this.desk = portal.desk();
        this.eyes = eyes;
        this.forms = forms;
        this.messages = messages;
        this.views = new DeskViews(messages);
    }

    /** What the template {@code desk/edit} shows; may be added to. */
    Map<String, Object> model(
            ContentType type,
            Optional<ContentItem> item,
            Map<String, ?> values,
            List<FieldError> errors,
            Caller caller,
            UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        boolean editable = portal.gate().mayEdit(caller.viewer(), type.name());
        boolean fourEyes = item.map(desk.rights()::needsFourEyes)
                .orElseGet(() -> desk.policy().needsFourEyes(type.name()));
        Map<String, Object> model = new HashMap<>();
        model.put("type", views.type(type, base, caller.language()));
        model.put("item", null);
        model.put("form", forms.of(type.form(), files.shown(type, item, values, caller, base), errors, caller));
        model.put("newUrl", base + "desk/" + type.name() + "/neu");
        model.put("editable", editable);
        model.put("savePublish", editable && !fourEyes);
        model.put(
                "saveSubmit",
                editable
                        && fourEyes
                        && item.filter(i -> i.state() == ContentState.IN_REVIEW).isEmpty());
        item.ifPresent(present -> addItem(model, present, editable, caller, base));
        return model;
    }

    /** Asks whether everybody is meant to see what was for some, before a step that would open it. */
    Page opening(
            ContentItem item,
            List<ContentItem> others,
            String url,
            Map<String, String> again,
            Caller caller,
            UriInfo uri) {
        return eyes.openings().page(item, others, url, again, caller, uri);
    }

    private void addItem(Map<String, Object> model, ContentItem item, boolean editable, Caller caller, String base) {
        Set<EditorialAction> allowed = desk.workflow().allowed(caller.viewer(), item);
        Editorial editorial = item.editorial();
        model.put("item", views.item(item, base, caller.language()));
        model.put("fields", editable ? List.of() : texts(item, caller));
        model.put(
                "steps",
                allowed.stream()
                        .filter(action -> !APART.contains(action))
                        .map(action -> step(action, caller))
                        .toList());
        model.put("trash", allowed.contains(EditorialAction.TRASH));
        model.put("comment", editorial.comment());
        model.put("commentBy", editorial.commentBy());
        model.put("owner", editorial.owner());
        model.put("assignee", editorial.assignee());
        model.put("owners", people(item, editorial.owner()));
        model.put("assignees", people(item, editorial.assignee()));
        model.put("schedulable", allowed.contains(EditorialAction.SCHEDULE));
        model.put("publishAt", local(editorial.publishAt()));
        model.put("unpublishAt", local(editorial.unpublishAt()));
        model.put("zone", LegalTime.ZONE.getId());
        model.put("now", portal.host().clock().instant().toString());
        model.put(
                "needed",
                allowed.contains(EditorialAction.PUBLISH)
                        ? desk.links().unpublished(caller.viewer(), item).stream()
                                .map(needed -> views.item(needed, base, caller.language()))
                                .toList()
                        : List.of());
        addMove(model, item, caller, base);
        addReview(model, item, editable);
        model.putAll(eyes.asides().of(item, base, caller));
    }

    /** An election's deadlines move with it: the way to the page that shows how. */
    private void addMove(Map<String, Object> model, ContentItem item, Caller caller, String base) {
        if (item.type().name().equals(Elections.TYPE) && portal.moves().isOpenTo(caller.viewer())) {
            model.put("moveUrl", base + "verwaltung/wahlen/" + item.id() + "/termin");
            model.put("moving", portal.moves().pending(caller.viewer(), item).isPresent());
        }
    }

    private void addReview(Map<String, Object> model, ContentItem item, boolean editable) {
        LocalDate today = LocalDate.ofInstant(portal.host().clock().instant(), LegalTime.ZONE);
        model.put("reviewable", editable && item.type().property(REVIEW_ON).isPresent());
        model.put("overdue", item.reviewOn().filter(day -> !day.isAfter(today)).isPresent());
        model.put("reviewOn", item.reviewOn().map(LocalDate::toString).orElse(null));
        model.put("reviewProposal", desk.reviewDates().proposal().toString());
    }

    private Map<String, Object> step(EditorialAction action, Caller caller) {
        return Map.of(
                "name",
                action.id(),
                "label",
                messages.get(caller.language(), "infoportal.desk.step." + action.id()),
                "primary",
                action == EditorialAction.APPROVE || action == EditorialAction.PUBLISH);
    }

    private List<Map<String, Object>> people(ContentItem item, String chosen) {
        List<Map<String, Object>> people = new ArrayList<>();
        desk.rights()
                .colleagues(item.type().name())
                .forEach(account -> people.add(Map.of(
                        "value", account.name(),
                        "label", account.fullName().isEmpty() ? account.name() : account.fullName(),
                        "selected", account.name().equals(chosen))));
        return people;
    }

    /** The item's text for somebody who may read it here but not change it. */
    private List<Map<String, Object>> texts(ContentItem item, Caller caller) {
        ValueTexts texts = new ValueTexts(item.type(), portal.choices(), messages, caller);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Field field : item.type().form().fields()) {
            String text = texts.of(field.name(), item.value(field.name()).orElse(null));
            if (!text.isEmpty()) {
                Map<String, Object> view = new HashMap<>(Map.of("label", texts.label(field.name()), "text", text));
                if (field.type() == FieldType.RICH_TEXT) {
                    view.put("html", Html.of(item.text(field.name())));
                }
                fields.add(view);
            }
        }
        return fields;
    }

    /** As a browser's field for day and time takes it. */
    private static String local(Optional<Instant> time) {
        return time.map(moment -> LocalDateTime.ofInstant(moment, LegalTime.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("");
    }
}
