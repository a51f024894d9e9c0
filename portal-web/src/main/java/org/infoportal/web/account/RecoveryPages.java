package org.infoportal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.selfservice.Recovery;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.session.DeviceCookie;
import org.infoportal.web.view.Page;

/** The way back for whoever has forgotten her password or user name. Opening a link changes nothing. */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class RecoveryPages {

    private static final String IDENTIFIER = "identifier";

    private final Recovery recovery;
    private final DeviceCookie devices;
    private final FormViews forms;

    public RecoveryPages(Recovery recovery, DeviceCookie devices, FormViews forms) {
        this.recovery = recovery;
        this.devices = devices;
        this.forms = forms;
    }

    @GET
    @Path("zugang-vergessen")
    public Response ask(@Context SecurityContext security) {
        return request(200, "ask", Map.of(), List.of(), Caller.of(security));
    }

    /** The same page for every address and name. */
    @POST
    @Path("zugang-vergessen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(recovery.requestForm(), sent);
        try {
            recovery.request(input, caller.network());
            return request(200, "sent", Map.of(), List.of(), caller);
        } catch (InvalidException e) {
            return request(422, "ask", input, e.errors(), caller);
        } catch (ThrottledException e) {
            FieldError error = new FieldError(IDENTIFIER, e.messageKey(), List.of(e.arguments()));
            return Response.fromResponse(request(429, "ask", input, List.of(error), caller))
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    @GET
    @Path("neues-passwort")
    public Response askPassword(
            @QueryParam("token") @DefaultValue("") String token, @Context SecurityContext security) {
        String phase = recovery.isOpen(token) ? "ask" : "invalid";
        return password(200, phase, token, List.of(), Caller.of(security));
    }

    @POST
    @Path("neues-passwort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setPassword(
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        Caller caller = Caller.of(security);
        String token = FormInput.text(sent, "token");
        Map<String, Object> input = FormInput.of(recovery.passwordForm(), sent);
        input.remove("token");
        try {
            Optional<Account> account = recovery.reset(token, input);
            // whoever reads the owner's mail is no stranger, even while strangers keep the brakes on
            account.ifPresent(found -> devices.write(request, response, found.id()));
            return account.isPresent()
                    ? password(200, "done", "", List.of(), caller)
                    : password(410, "invalid", "", List.of(), caller);
        } catch (InvalidException e) {
            return password(422, "ask", token, e.errors(), caller);
        }
    }

    private Response request(int status, String phase, Map<String, ?> input, List<FieldError> errors, Caller caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("phase", phase);
        model.put("form", forms.of(recovery.requestForm(), input, errors, caller));
        return page(status, "portal/recover", model);
    }

    private Response password(int status, String phase, String token, List<FieldError> errors, Caller caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("phase", phase);
        model.put("token", token);
        model.put("form", forms.of(recovery.passwordForm(), Map.of(), errors, caller));
        return page(status, "portal/new-password", model);
    }

    private static Response page(int status, String template, Map<String, ?> model) {
        return Response.status(status)
                .entity(new Page(template, model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
