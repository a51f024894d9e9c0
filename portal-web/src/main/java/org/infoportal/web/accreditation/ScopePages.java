package org.infoportal.web.accreditation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.Portal;
import org.infoportal.accreditation.Scopes;
import org.infoportal.accreditation.Units;
import org.infoportal.content.ContentItem;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Account;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Who decides on the applications of which units. For administrators. */
@Path("verwaltung/zustaendigkeiten")
@Produces(MediaType.TEXT_HTML)
public final class ScopePages {

    private static final String PATH = "verwaltung/zustaendigkeiten";
    private static final String UNITS = "units";

    private final Scopes scopes;
    private final Units units;
    private final Messages messages;

    public ScopePages(Portal portal, Messages messages) {
        this.scopes = portal.scopes();
        this.units = portal.units();
        this.messages = messages;
    }

    @GET
    public Page list(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Map<String, ContentItem> known = units.byId();
        List<Map<String, Object>> items = scopes.accreditors(caller.viewer()).stream()
                .map(account -> Map.<String, Object>of(
                        "id", account.id(),
                        "name", account.fullName(),
                        "userName", account.name(),
                        // a unit that is gone still limits her
                        "limited", !scopes.of(account.id()).isEmpty(),
                        "units", titles(scopes.of(account.id()), known)))
                .toList();
        return new Page("portal/scopes", Map.of("items", items));
    }

    private static List<String> titles(Set<String> ids, Map<String, ContentItem> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ContentItem::title)
                .sorted()
                .toList();
    }

    @GET
    @Path("{account}")
    public Page show(@PathParam("account") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Account account = scopes.accreditor(caller.viewer(), id);
        return page(account, scopes.of(id), null);
    }

    @POST
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(
            @PathParam("account") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Account account = scopes.accreditor(caller.viewer(), id);
        Set<String> chosen = sent.getOrDefault(UNITS, List.of()).stream()
                .filter(unit -> unit != null && !unit.isEmpty())
                .collect(Collectors.toSet());
        try {
            scopes.set(caller.viewer(), id, chosen);
            return Response.seeOther(Addresses.of(uri, PATH)
                            .queryParam("meldung", "saved")
                            .build())
                    .build();
        } catch (InvalidException e) {
            String error = messages.get(
                    caller.language(),
                    e.errors().get(0).messageKey(),
                    e.errors().get(0).arguments().toArray());
            return Response.status(422).entity(page(account, chosen, error)).build();
        }
    }

    private Page page(Account account, Set<String> chosen, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", account.id());
        model.put("name", account.fullName());
        model.put("units", choices(chosen));
        model.put("error", error);
        return new Page("portal/scope", model);
    }

    /** Every unit with all above it, so that two of one name can be told apart; in the order of the tree. */
    private List<Map<String, Object>> choices(Set<String> chosen) {
        Map<String, ContentItem> known = units.byId();
        return known.keySet().stream()
                .map(id ->
                        Map.<String, Object>of("value", id, "label", path(id, known), "selected", chosen.contains(id)))
                .sorted(Comparator.comparing(choice -> String.valueOf(choice.get("label"))))
                .toList();
    }

    private String path(String id, Map<String, ContentItem> known) {
        List<String> titles = new ArrayList<>();
        units.line(id).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ContentItem::title)
                .forEach(titles::add);
        Collections.reverse(titles);
        return String.join(" › ", titles);
    }
}
