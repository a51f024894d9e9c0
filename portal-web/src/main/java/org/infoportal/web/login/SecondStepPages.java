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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.error.PortalException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.secondfactor.PasskeyException;
import org.infoportal.secondfactor.SecondFactor;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.WrongCodeException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The second step of signing in: by a code of the app, a passkey or a recovery code. Nobody comes here without the password. */
@Path(SecondStepPages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class SecondStepPages {

    static final String PATH = "anmelden/bestaetigen";

    private static final String RECOVERY = "wiederherstellungscode";

    private final SecondFactorFeature secondFactor;
    private final SignInFlow flow;
    private final Messages messages;

    public SecondStepPages(SecondFactorFeature secondFactor, SignInFlow flow, Messages messages) {
        this.secondFactor = secondFactor;
        this.flow = flow;
        this.messages = messages;
    }

    @GET
    public Response ask(
            @QueryParam("returnTo") @DefaultValue("") String returnTo,
            @QueryParam("mit") @DefaultValue("") String by,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return waiting(request)
                .map(account -> page(200, account, by, returnTo, null))
                .orElseGet(() -> toStart(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context UriInfo uri) {
        Optional<Account> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return toStart(uri);
        }
        String returnTo = FormInput.text(form, "returnTo");
        String by = FormInput.text(form, "mit");
        Locale language = Caller.of(security).language();
        try {
            return prove(flow.step(request).orElseThrow(), form)
                    .map(account -> flow.finish(request, response, uri, account, returnTo))
                    .orElseGet(() -> toStart(uri));
        } catch (ThrottledException e) {
            return Response.fromResponse(page(429, waiting.get(), by, returnTo, text(e, language)))
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        } catch (WrongCodeException | PasskeyException e) {
            return page(401, waiting.get(), by, returnTo, text(e, language));
        }
    }

    private Optional<Account> prove(String step, MultivaluedMap<String, String> form) {
        return form.containsKey("credential")
                ? secondFactor.step().confirmByPasskey(step, FormInput.text(form, "credential"))
                : secondFactor.step().confirmByCode(step, FormInput.text(form, "code"));
    }

    private Optional<Account> waiting(HttpServletRequest request) {
        return flow.step(request).flatMap(secondFactor.step()::waiting);
    }

    private Response page(int status, Account account, String by, String returnTo, String error) {
        SecondFactor factor = secondFactor.factors().of(account.id());
        boolean passkey =
                !factor.passkeys().isEmpty() && secondFactor.passkeys().areUsable();
        boolean app = factor.appSince().isPresent();
        Map<String, Object> model = new HashMap<>();
        model.put("app", app);
        model.put("recovery", RECOVERY.equals(by) || !app && !passkey);
        model.put("passkeyOptions", passkey ? secondFactor.passkeys().confirmOptions(factor) : null);
        model.put("returnTo", returnTo);
        model.put("error", error);
        return Response.status(status)
                .entity(new Page("portal/second-step", model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private static Response toStart(UriInfo uri) {
        return Response.seeOther(Addresses.of(uri, "anmelden").build()).build();
    }

    private String text(PortalException problem, Locale language) {
        return messages.get(language, problem.messageKey(), problem.arguments());
    }
}
