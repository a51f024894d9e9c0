package org.infoportal.web.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.infoportal.selfservice.AddressChanges;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.view.Page;

/** Confirming a new address. Opening the page changes nothing; only its button does. */
@Path("adresse-bestaetigen")
@Produces(MediaType.TEXT_HTML)
public final class AddressPages {

    private final AddressChanges addresses;

    public AddressPages(AddressChanges addresses) {
        this.addresses = addresses;
    }

    @GET
    public Page ask(@QueryParam("token") @DefaultValue("") String token) {
        return page(addresses.isOpen(token) ? "ask" : "invalid", token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> sent) {
        boolean done = addresses.confirm(FormInput.text(sent, "token"));
        return Response.status(done ? 200 : 410)
                .entity(page(done ? "done" : "invalid", ""))
                .build();
    }

    private static Page page(String phase, String token) {
        return new Page("portal/account-address", Map.of("phase", phase, "token", token));
    }
}
