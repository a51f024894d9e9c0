package org.infoportal.standalone.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageText;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.standalone.account.StandaloneAccounts;
import org.infoportal.standalone.desk.DeskApi;
import org.infoportal.standalone.desk.DeskForms;
import org.infoportal.standalone.desk.DeskHome;
import org.infoportal.standalone.desk.DeskLists;
import org.infoportal.standalone.desk.DeskPreview;
import org.infoportal.standalone.desk.DeskVisibility;
import org.infoportal.standalone.desk.ItemAsides;
import org.infoportal.standalone.desk.ListIndex;
import org.infoportal.standalone.desk.MessageTextViews;
import org.infoportal.standalone.desk.UnsavedForms;
import org.infoportal.standalone.desk.VisibilityViews;
import org.infoportal.standalone.setup.Setup;
import org.infoportal.standalone.setup.SetupPages;
import org.infoportal.standalone.staff.JoinPages;
import org.infoportal.standalone.staff.Joining;
import org.infoportal.standalone.staff.Staff;
import org.infoportal.standalone.staff.StaffPages;
import org.infoportal.web.PortalApplication;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.http.Caller;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.ops.Readiness;
import org.infoportal.web.preview.ReaderPages;

/** Everything that is reached standalone: the portal, the Desk and the page for the first administrator. */
final class StandaloneApplication {

    private static final List<String> API_PARTS =
            List.of(OpenApi.WEB_PART, "/org/infoportal/standalone/desk/openapi.json");

    private StandaloneApplication() {}

    static PortalApplication of(PortalWeb web, Setup setup, StandaloneAccounts accounts, Readiness readiness) {
        Portal portal = web.portal();
        Set<Object> components = new HashSet<>(web.components(readiness, API_PARTS, true));
        ListIndex index = new ListIndex();
        components.add(new DeskApi(portal.editing(), index));
        components.add(new DeskHome(portal.editing(), portal.unsaved(), web.messages()));
        components.add(new DeskLists(portal.editing(), index, portal.choices(), web.messages()));
        DeliveredTexts delivered =
                new DeliveredTexts(portal.host().resources(), portal.host().clock());
        MessageTextViews words = new MessageTextViews(
                new MessageTexts(portal.contents(), portal.definitions(), delivered),
                delivered,
                portal.host().settings(),
                web.messages());
        VisibilityViews visibility = new VisibilityViews(portal.visibility(), portal.units(), web.messages());
        components.add(new DeskForms(
                portal.editing(),
                portal.unsaved(),
                web.forms(),
                new ItemAsides(visibility, words),
                portal.choices(),
                web.messages()));
        components.add(
                new DeskVisibility(portal.visibility(), visibility, web.forms(), portal.choices(), web.messages()));
        ReaderPages pages = new ReaderPages(portal, web.messages());
        pages.add(
                MessageText.TYPE,
                (published, item, reader, uri) -> Optional.of(words.preview(item, Caller.of(reader))));
        components.add(new DeskPreview(portal, pages, web.messages()));
        components.add(new UnsavedForms(portal.unsaved(), web.messages()));
        components.add(new SetupPages(setup, web.forms()));
        components.add(new StaffPages(new Staff(portal, accounts, portal.audit()), web.forms(), web.messages()));
        components.add(new JoinPages(new Joining(portal, accounts, portal.audit()), web.forms()));
        return new PortalApplication(components);
    }
}
