package org.infoportal.web.secondfactor;

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
import java.util.HashMap;
import java.util.Map;
import org.infoportal.access.Gate;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.secondfactor.SecondFactor;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Where an administrator helps somebody who has lost her device and her recovery codes. */
@Path("verwaltung/zweiter-faktor")
@Produces(MediaType.TEXT_HTML)
public final class ResetPages {

    private static final String PATH = "verwaltung/zweiter-faktor";

    private final Gate gate;
    private final SecondFactorFeature secondFactor;
    private final Accounts accounts;
    private final Messages messages;

    public ResetPages(Gate gate, SecondFactorFeature secondFactor, Accounts accounts, Messages messages) {
        this.gate = gate;
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GET
    public Response ask(@Context SecurityContext security) {
        requireAdmin(Caller.of(security));
        return page(200, "", null, null);
    }

    /** By POST, because a name or an address must not stand in an address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> form, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        requireAdmin(caller);
        String identifier = FormInput.text(form, "identifier").strip();
        return accounts.findByIdentifier(identifier)
                .map(account -> Response.seeOther(
                                Addresses.of(uri, PATH).path(account.id()).build())
                        .build())
                .orElseGet(() -> page(
                        422,
                        identifier,
                        null,
                        messages.get(caller.language(), "infoportal.secondFactor.reset.unknown")));
    }

    @GET
    @Path("{account}")
    public Response show(@PathParam("account") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        requireAdmin(caller);
        if (caller.viewer().account().filter(id::equals).isPresent()) {
            return page(200, "", null, messages.get(caller.language(), "infoportal.secondFactor.reset.own"));
        }
        return page(200, "", secondFactor.changes().getOther(caller.viewer(), id), null);
    }

    @POST
    @Path("{account}/entfernen")
    public Response reset(@PathParam("account") String id, @Context SecurityContext security, @Context UriInfo uri) {
        secondFactor.changes().reset(Caller.of(security).viewer(), id);
        return Response.seeOther(Addresses.of(uri, PATH)
                        .path(id)
                        .queryParam("meldung", "factor-removed")
                        .build())
                .build();
    }

    private void requireAdmin(Caller caller) {
        if (!gate.mayAdminister(caller.viewer())) {
            throw new NotFoundException();
        }
    }

    private Response page(int status, String identifier, Account account, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("identifier", identifier);
        model.put("error", error);
        if (account != null) {
            SecondFactor factor = secondFactor.factors().of(account.id());
            model.put("account", account.id());
            model.put("name", account.fullName());
            model.put("userName", account.name());
            model.put("app", factor.appSince().isPresent());
            model.put("passkeys", factor.passkeys().size());
            model.put("codesLeft", factor.codesLeft());
        }
        return Response.status(status)
                .entity(new Page("portal/second-factor-reset", model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
