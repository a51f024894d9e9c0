package org.infoportal.web.part;

import freemarker.template.TemplateMethodModelEx;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.web.asset.AssetVersions;
import org.infoportal.web.deadline.DeadlineViews;
import org.infoportal.web.faq.FaqGroups;
import org.infoportal.web.http.Caller;
import org.infoportal.web.registration.RegistrationView;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.PageFunctions;
import org.infoportal.web.view.ViewerView;

/** What a part of the portal needs to be drawn in a page that is not the portal's, by the portal's own macros. */
public final class PageParts {

    private static final List<String> STYLESHEETS =
            List.of("vendor/fira-sans.css", "vendor/kern.min.css", "portal.css");

    private static final int FEW_DEADLINES = 3;

    private final Portal portal;
    private final Messages messages;
    private final AssetVersions assets;
    private final RegistrationView registration;
    private final DeadlineViews deadlines;

    public PageParts(
            Portal portal,
            Messages messages,
            AssetVersions assets,
            RegistrationView registration,
            DeadlineViews deadlines) {
        this.portal = portal;
        this.messages = messages;
        this.assets = assets;
        this.registration = registration;
        this.deadlines = deadlines;
    }

    /** @param account identifier of the account that is signed in; empty for a guest */
    public Caller caller(Optional<String> account, Locale language, String network) {
        return new Caller(account.map(portal.viewers()::of).orElse(Viewer.GUEST), language, network);
    }

    /** The functions that the macros call. */
    public Map<String, TemplateMethodModelEx> functions(Caller caller, String base) {
        return PageFunctions.of(messages, caller.language(), path -> base + path, name -> base + assets.address(name));
    }

    /** Addresses of the style sheets, in their order. */
    public List<String> stylesheets(String base) {
        return STYLESHEETS.stream().map(name -> base + assets.address(name)).toList();
    }

    public Map<String, Object> viewer(Caller caller) {
        return ViewerView.of(caller.viewer(), portal.gate());
    }

    /**
     * The questions this reader may see.
     *
     * @param category empty for all
     * @param limit how many at most; 0 for all
     */
    public List<Map<String, Object>> faqGroups(Caller caller, String category, int limit) {
        return FaqGroups.of(portal.faqs().list(caller.viewer(), category, "").stream()
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .toList());
    }

    /**
     * The next deadlines this reader may see.
     *
     * @param election address of the election; empty for all
     * @param limit how many at most; 0 for a few
     */
    public List<Map<String, Object>> deadlines(Caller caller, String election, int limit) {
        return deadlines.next(
                portal.deadlines(),
                caller.viewer(),
                DeadlineQuery.ofElection(election),
                limit > 0 ? limit : FEW_DEADLINES,
                caller.language());
    }

    /** The empty form to register. */
    public Map<String, Object> registrationForm(Caller caller) {
        return registration.of(Map.of(), List.of(), caller);
    }
}
