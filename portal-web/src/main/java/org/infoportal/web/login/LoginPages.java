package org.infoportal.web.login;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.login.Login;
import org.infoportal.secondfactor.Passkeys;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.session.DeviceCookie;
import org.infoportal.web.session.SignIn;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/**
 * Logging in: first who, then always the same password page, whether or not there is such an account.
 */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class LoginPages {

    private static final int MAX_IDENTIFIER = 254;
    private static final String TOO_MANY = "infoportal.error.throttled";

    private final Login login;
    private final SignIn signIn;
    private final SignInFlow flow;
    private final Passkeys passkeys;
    private final IdentifierCookie cookie;
    private final DeviceCookie devices;
    private final Messages messages;

    public LoginPages(
            Login login,
            SignIn signIn,
            SignInFlow flow,
            Passkeys passkeys,
            IdentifierCookie cookie,
            DeviceCookie devices,
            Messages messages) {
        this.devices = devices;
        this.login = login;
        this.signIn = signIn;
        this.flow = flow;
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.messages = messages;
    }

    @GET
    @Path("anmelden")
    public Response ask(
            @QueryParam("returnTo") @DefaultValue("") String returnTo,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        if (!Caller.of(security).viewer().isGuest()) {
            return redirect(uri, "konto");
        }
        return identifierPage(200, cookie.read(request).orElse(""), returnTo, Optional.empty());
    }

    @POST
    @Path("anmelden")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response identify(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context UriInfo uri) {
        String identifier = FormInput.text(form, "identifier").strip();
        String returnTo = FormInput.text(form, "returnTo");
        if (!isUsable(identifier)) {
            String error = messages.get(
                    Caller.of(security).language(),
                    identifier.isEmpty()
                            ? "infoportal.login.identifier.required"
                            : "infoportal.login.identifier.invalid");
            return identifierPage(422, isPrintable(identifier) ? identifier : "", returnTo, Optional.of(error));
        }
        cookie.write(request, response, uri, identifier);
        URI next = Addresses.of(uri, "anmelden/passwort").build();
        return Response.seeOther(ReturnTo.append(next, returnTo)).build();
    }

    @GET
    @Path("anmelden/passwort")
    public Response askPassword(
            @QueryParam("returnTo") @DefaultValue("") String returnTo,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        Optional<String> identifier = cookie.read(request);
        if (identifier.isEmpty()) {
            return redirect(uri, "anmelden");
        }
        return passwordPage(200, identifier.get(), returnTo, null);
    }

    @POST
    @Path("anmelden/passwort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        String identifier = FormInput.text(form, "identifier").strip();
        String returnTo = FormInput.text(form, "returnTo");
        if (!isUsable(identifier)) {
            return redirect(uri, "anmelden");
        }
        try {
            Optional<Account> account =
                    login.check(identifier, FormInput.text(form, "password"), caller.network(), devices.read(request));
            if (account.isEmpty()) {
                String error = messages.get(caller.language(), "infoportal.login.wrong");
                return passwordPage(401, identifier, returnTo, error);
            }
            return flow.afterPassword(request, response, uri, account.get(), returnTo);
        } catch (ThrottledException e) {
            String error = messages.get(caller.language(), TOO_MANY, e.arguments());
            return Response.fromResponse(passwordPage(429, identifier, returnTo, error))
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    @POST
    @Path("abmelden")
    public Response logout(
            @Context HttpServletRequest request, @Context HttpServletResponse response, @Context UriInfo uri) {
        signIn.signOut(request, response);
        return Response.seeOther(Addresses.of(uri, "")
                        .queryParam("meldung", "logged-out")
                        .build())
                .build();
    }

    /** The first page again, for somebody whose passkey does not count here. */
    Response passkeyRefused(String returnTo, String error) {
        return identifierPage(401, "", returnTo, Optional.empty(), error);
    }

    private Response identifierPage(int status, String identifier, String returnTo, Optional<String> error) {
        return identifierPage(status, identifier, returnTo, error, null);
    }

    private Response identifierPage(
            int status, String identifier, String returnTo, Optional<String> error, String passkeyError) {
        List<Map<String, String>> errors = error.map(
                        message -> Map.of("field", "identifier", "id", "f-identifier", "label", "", "message", message))
                .map(List::of)
                .orElse(List.of());
        Map<String, Object> model = new HashMap<>();
        model.put("identifier", identifier);
        model.put("returnTo", returnTo);
        model.put("form", Map.of("errors", errors));
        model.put("passkeyOptions", passkeys.areUsable() ? passkeys.signInOptions() : null);
        model.put("passkeyError", passkeyError);
        return page(status, "portal/login", model);
    }

    private static Response passwordPage(int status, String identifier, String returnTo, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("identifier", identifier);
        model.put("returnTo", returnTo);
        model.put("error", error);
        return page(status, "portal/password", model);
    }

    private static Response page(int status, String template, Map<String, Object> model) {
        return Response.status(status)
                .entity(new Page(template, model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private static Response redirect(UriInfo uri, String path) {
        return Response.seeOther(Addresses.of(uri, path).build()).build();
    }

    private static boolean isUsable(String identifier) {
        return !identifier.isEmpty() && identifier.length() <= MAX_IDENTIFIER && isPrintable(identifier);
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
