package org.infoportal.web.registration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.registration.Registrations;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Page;

/** Signing up and confirming the address. Opening a page changes nothing; only its button does. */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class RegistrationPages {

    private static final String CHANNEL = "web";

    private final Registrations registrations;
    private final RegistrationView view;

    public RegistrationPages(Registrations registrations, RegistrationView view) {
        this.registrations = registrations;
        this.view = view;
    }

    @GET
    @Path("registrieren")
    public Response ask(@Context SecurityContext security) {
        return form(200, Map.of(), List.of(), Caller.of(security));
    }

    @POST
    @Path("registrieren")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(registrations.form(), sent);
        try {
            registrations.register(input, caller.language(), CHANNEL, caller.network());
            return Response.ok(new Page("portal/registered", Map.of())).build();
        } catch (InvalidException e) {
            return form(422, input, e.errors(), caller);
        }
    }

    @GET
    @Path("bestaetigen")
    public Page askConfirmation(@QueryParam("token") @DefaultValue("") String token) {
        return confirmation(registrations.isOpen(token) ? "ask" : "invalid", token);
    }

    @POST
    @Path("bestaetigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> sent) {
        boolean done = registrations.confirm(FormInput.text(sent, "token"));
        return Response.status(done ? 200 : 410)
                .entity(confirmation(done ? "done" : "invalid", ""))
                .build();
    }

    private Response form(int status, Map<String, Object> input, List<FieldError> errors, Caller caller) {
        return Response.status(status)
                .entity(new Page("portal/register", view.of(input, errors, caller)))
                .build();
    }

    private static Page confirmation(String phase, String token) {
        return new Page("portal/confirm", Map.of("phase", phase, "token", token));
    }
}
