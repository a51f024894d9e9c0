package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infoportal.content.ContentItem;
import org.infoportal.form.Choices;
import org.infoportal.visibility.Opening;
import org.infoportal.visibility.Visibility;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Asks before an item that was published for some is published for everybody. */
public final class OpeningPage {

    /** The field that says yes. */
    static final String CONFIRMED = "_confirmPublic";

    private final Visibility visibility;
    private final VisibilityViews views;
    private final Choices choices;
    private final Messages messages;

    OpeningPage(Visibility visibility, VisibilityViews views, Choices choices, Messages messages) {
        this.visibility = visibility;
        this.views = views;
        this.choices = choices;
        this.messages = messages;
    }

    /**
     * @param others what would be published with the item, and may be what is opened
     * @param url where the answer goes
     * @param again what was sent there and is to be sent again
     */
    Page page(
            ContentItem item,
            List<ContentItem> others,
            String url,
            Map<String, String> again,
            Caller caller,
            UriInfo uri) {
        Map<String, Object> model = new HashMap<>();
        model.put("editUrl", ItemSteps.url(item, uri));
        model.put("title", title(item, caller));
        model.put("action", url);
        model.put("again", again);
        model.put("confirmed", CONFIRMED);
        model.put(
                "openings",
                Stream.concat(Stream.of(item), others.stream())
                        .flatMap(one ->
                                visibility.opening(caller.viewer(), one.type().name(), one.id()).stream())
                        .map(opening -> view(opening, caller))
                        .toList());
        return new Page("desk/opening", model);
    }

    private Map<String, Object> view(Opening opening, Caller caller) {
        Map<String, Object> view = new HashMap<>(views.opening(opening, caller.language()));
        view.put("title", title(opening.item(), caller));
        return view;
    }

    private String title(ContentItem item, Caller caller) {
        return new ValueTexts(item.type(), choices, messages, caller)
                .of(item.type().titleProperty().name(), item.title());
    }
}
