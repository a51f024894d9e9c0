package org.infoportal.standalone.desk;

import java.util.List;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageText;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.http.Caller;
import org.infoportal.web.preview.ReaderPages;

/**
 * What lets editors see an item as readers do: the parts of the feature, joined.
 *
 * @param asides what stands beside an item's form
 * @param openings asks before something is opened to everybody
 * @param components the resources
 */
public record ReadersEyes(ItemAsides asides, OpeningPage openings, List<Object> components) {

    public static ReadersEyes of(PortalWeb web) {
        Portal portal = web.portal();
        DeliveredTexts delivered =
                new DeliveredTexts(portal.host().resources(), portal.host().clock());
        MessageTexts texts = new MessageTexts(portal.contents(), portal.definitions(), delivered);
        MessageTextViews words =
                new MessageTextViews(texts, delivered, portal.host().settings(), web.messages());
        VisibilityViews visibility = new VisibilityViews(portal.visibility(), portal.units(), web.messages());
        ReaderPages pages = new ReaderPages(portal, web.messages());
        pages.add(
                MessageText.TYPE,
                (published, item, reader, uri) -> Optional.of(words.preview(item, Caller.of(reader))));
        return new ReadersEyes(
                new ItemAsides(visibility, words),
                new OpeningPage(portal.visibility(), visibility, portal.choices(), web.messages()),
                List.of(
                        new DeskVisibility(
                                portal.visibility(), visibility, web.forms(), portal.choices(), web.messages()),
                        new DeskPreview(portal, pages, web.messages())));
    }
}
