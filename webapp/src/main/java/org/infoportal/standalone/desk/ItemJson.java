package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.EntityTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Editorial;
import org.infoportal.editorial.EditorialAction;

/** An item as the Desk's API shows it: its properties, beside what the portal keeps about it. */
final class ItemJson {

    private static final String EDITORIAL = "editorial";
    private static final String ALLOWED = "allowed";

    /** What the portal keeps itself; a client may send it back, it changes nothing. */
    private static final Set<String> OWN =
            Set.of("id", "state", "revision", "created", "modified", "modifiedBy", "formerSlugs", EDITORIAL, ALLOWED);

    private ItemJson() {}

    static Map<String, Object> of(ContentItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("slug", item.slug());
        json.put("state", item.state().id());
        json.put("revision", item.revision());
        json.put("created", item.created());
        json.put("modified", item.modified());
        json.put("modifiedBy", item.modifiedBy());
        json.put(EDITORIAL, editorial(item.editorial()));
        json.putAll(values(item));
        return json;
    }

    /** The item with what the caller can do with it now. */
    static Map<String, Object> of(ContentItem item, Set<EditorialAction> allowed) {
        Map<String, Object> json = of(item);
        json.put(ALLOWED, allowed.stream().map(EditorialAction::id).toList());
        return json;
    }

    /** The properties of the type, but the address. */
    static Map<String, Object> values(ContentItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        item.type().properties().stream()
                .filter(property -> !OWN.contains(property.name()) && !"slug".equals(property.name()))
                .forEach(property -> json.put(
                        property.name(), item.value(property.name()).orElse(property.multiple() ? List.of() : null)));
        return json;
    }

    private static Map<String, Object> editorial(Editorial editorial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("live", editorial.live());
        json.put("owner", editorial.owner());
        json.put("assignee", editorial.assignee());
        json.put("contributors", editorial.contributors().stream().sorted().toList());
        json.put("publishAt", editorial.publishAt().orElse(null));
        json.put("unpublishAt", editorial.unpublishAt().orElse(null));
        json.put("comment", editorial.comment());
        json.put("commentBy", editorial.commentBy());
        return json;
    }

    /** What a client sent, without what the portal keeps itself. */
    static Map<String, Object> input(Map<String, Object> body) {
        return body == null
                ? Map.of()
                : body.entrySet().stream()
                        .filter(entry -> !OWN.contains(entry.getKey()) && entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static EntityTag tag(ContentItem item) {
        return new EntityTag(Long.toString(item.revision()));
    }
}
