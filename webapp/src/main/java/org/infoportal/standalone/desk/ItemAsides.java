package org.infoportal.standalone.desk;

import java.util.HashMap;
import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.web.http.Caller;

/** What stands beside an item's form: who can see it, and for editors' own words what they stand for. */
public final class ItemAsides {

    private final VisibilityViews visibility;
    private final MessageTextViews words;

    public ItemAsides(VisibilityViews visibility, MessageTextViews words) {
        this.visibility = visibility;
        this.words = words;
    }

    /** For {@code desk/visibility.ftl}. */
    Map<String, Object> of(ContentItem item, String base, Caller caller) {
        Map<String, Object> asides = new HashMap<>();
        visibility.box(caller.viewer(), item, base, caller.language()).ifPresent(box -> asides.put("visibility", box));
        words.box(item, caller.language()).ifPresent(box -> asides.put("words", box));
        asides.put("previewUrl", base + "desk/" + item.type().name() + "/" + item.id() + "/vorschau");
        return asides;
    }
}
