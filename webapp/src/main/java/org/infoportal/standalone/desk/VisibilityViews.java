package org.infoportal.standalone.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infoportal.access.Audiences;
import org.infoportal.access.Explanation;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Units;
import org.infoportal.content.ContentItem;
import org.infoportal.visibility.Opening;
import org.infoportal.visibility.PersonSight;
import org.infoportal.visibility.Sight;
import org.infoportal.visibility.Visibility;
import org.infoportal.web.view.Messages;

/** Says in words who can see an item, and why. */
public final class VisibilityViews {

    private final Visibility visibility;
    private final Units units;
    private final Messages messages;

    public VisibilityViews(Visibility visibility, Units units, Messages messages) {
        this.visibility = visibility;
        this.units = units;
        this.messages = messages;
    }

    /** For the box beside an item's form; empty for types whose items are for no circle in particular. */
    Optional<Map<String, Object>> box(Viewer editor, ContentItem item, String base, Locale language) {
        if (item.type().form().find("audiences").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(visibility.of(editor, item.type().name(), item.id()), base, language));
    }

    Map<String, Object> of(Sight sight, String base, Locale language) {
        ContentItem item = sight.item();
        String address = base + "desk/" + item.type().name() + "/" + item.id();
        boolean open = item.audiences().contains(Audiences.PUBLIC);
        Map<String, Object> view = new HashMap<>();
        view.put("published", sight.live().isPresent());
        view.put("changes", sight.changesReaders());
        view.put("readers", readers(item, language));
        view.put("readersNow", sight.live().map(live -> readers(live, language)).orElse(null));
        view.put("count", count(sight.membersThen(), open, language));
        view.put(
                "countNow",
                sight.live()
                        .map(live -> count(sight.membersNow(), live.audiences().contains(Audiences.PUBLIC), language))
                        .orElse(null));
        view.put("unitIgnored", open && item.unit().isPresent());
        view.put(
                "unitMissing",
                !open && item.unit().filter(unit -> units.line(unit).isEmpty()).isPresent());
        view.put("previewUrl", address + "/vorschau");
        view.put("checkUrl", address + "/sichtbar");
        return view;
    }

    /** Whether one person can see it: a yes or no, and the gate's reasons for now and for after publishing. */
    Map<String, Object> person(PersonSight sight, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("name", sight.name().orElse(null));
        view.put("sees", sight.sees());
        view.put("reason", sight.now().map(why -> reason(why, language)).orElse(null));
        view.put("willSee", sight.then().permits());
        view.put("laterReason", reason(sight.then(), language));
        view.put("later", sight.now().filter(why -> why == sight.then()).isEmpty());
        return view;
    }

    /** What changes when an item is opened to everybody. */
    Map<String, Object> opening(Opening opening, Locale language) {
        return Map.of(
                "before", readers(opening.before(), language),
                "beforeCount", count(opening.membersBefore(), false, language),
                "after", readers(opening.item(), language));
    }

    /** For whom an item is, in a sentence. */
    String readers(ContentItem item, Locale language) {
        if (item.audiences().contains(Audiences.PUBLIC)) {
            return messages.get(language, "infoportal.visibility.readers.everybody");
        }
        Optional<String> unit = item.unit().map(this::title);
        if (Gate.isForAllMembers(item.audiences())) {
            return unit.map(place -> messages.get(language, "infoportal.visibility.readers.membersInUnit", place))
                    .orElseGet(() -> messages.get(language, "infoportal.visibility.readers.members"));
        }
        String circles = Audiences.ALL.stream()
                .filter(item.audiences()::contains)
                .map(audience -> messages.get(language, "infoportal.audience." + audience))
                .collect(Collectors.joining(", "));
        return unit.map(place -> messages.get(language, "infoportal.visibility.readers.circlesInUnit", circles, place))
                .orElseGet(() -> messages.get(language, "infoportal.visibility.readers.circles", circles));
    }

    private String title(String unit) {
        return Optional.ofNullable(units.byId().get(unit))
                .map(ContentItem::title)
                .orElse("–");
    }

    private String count(long members, boolean open, Locale language) {
        if (open) {
            return messages.get(language, "infoportal.visibility.count.everybody", members);
        }
        if (members == 0) {
            return messages.get(language, "infoportal.visibility.count.none");
        }
        return members == 1
                ? messages.get(language, "infoportal.visibility.count.one")
                : messages.get(language, "infoportal.visibility.count.many", members);
    }

    private String reason(Explanation explanation, Locale language) {
        return messages.get(language, "infoportal.visibility.reason." + explanation.id());
    }
}
