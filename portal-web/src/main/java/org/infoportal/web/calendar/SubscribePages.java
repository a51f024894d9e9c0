package org.infoportal.web.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infoportal.calendarfeed.CalendarFeeds;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.Settings;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Page;
import org.infoportal.web.view.QrSvg;

/** How to get the deadlines into a calendar, and a member's own address for it. */
@Path(SubscribePages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class SubscribePages {

    static final String PATH = "fristen/abonnieren";

    private static final String PUBLIC = "fristen.ics";

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final Settings settings;

    SubscribePages(CalendarFeeds feeds, Accounts accounts, Settings settings) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.settings = settings;
    }

    @GET
    public Page showSubscriptions(@Context SecurityContext security) {
        return page(Caller.of(security), Optional.empty());
    }

    /** The answer is the only place where the address ever stands. */
    @POST
    @Path("neu")
    public Response openOwnFeed(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Account owner =
                owner(caller).filter(account -> caller.viewer().accredited()).orElseThrow(NotFoundException::new);
        URI address = settings.link("fristen/" + feeds.open(owner) + ".ics");
        return Response.ok(page(caller, Optional.of(address)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("aus")
    public Response endOwnFeed(@Context SecurityContext security, @Context UriInfo uri) {
        feeds.end(owner(Caller.of(security)).orElseThrow(NotFoundException::new));
        return Response.seeOther(Addresses.of(uri, PATH)
                        .queryParam("meldung", "feed-ended")
                        .build())
                .build();
    }

    private Optional<Account> owner(Caller caller) {
        return caller.viewer().account().flatMap(accounts::findById);
    }

    private Page page(Caller caller, Optional<URI> own) {
        Map<String, Object> model = new HashMap<>();
        URI everybody = settings.link(PUBLIC);
        model.put("public", view(everybody));
        model.put("member", caller.viewer().accredited());
        owner(caller).map(Account::id).flatMap(feeds::of).ifPresent(feed -> {
            model.put("since", feed.created().toString());
            model.put("used", feed.used().map(Object::toString).orElse(null));
        });
        own.ifPresent(address -> {
            QrSvg code = QrSvg.of(webcal(address));
            model.put("own", view(address));
            model.put("qrSize", code.size());
            model.put("qrPath", code.path());
        });
        return new Page("portal/deadlines-subscribe", model);
    }

    private static Map<String, Object> view(URI address) {
        return Map.of("address", address.toString(), "webcal", webcal(address));
    }

    /** What most calendar programs open by themselves. */
    private static String webcal(URI address) {
        return "webcal:" + address.getRawSchemeSpecificPart();
    }
}
