package org.infoportal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.host.Account;
import org.infoportal.secondfactor.PasskeyException;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Signing in by passkey, without a password: the device is one factor, what it asks its owner for is the other. */
@Path("anmelden/passkey")
@Produces(MediaType.TEXT_HTML)
public final class PasskeyPages {

    private final SecondFactorFeature secondFactor;
    private final SignInFlow flow;
    private final LoginPages login;
    private final Messages messages;

    public PasskeyPages(SecondFactorFeature secondFactor, SignInFlow flow, LoginPages login, Messages messages) {
        this.secondFactor = secondFactor;
        this.flow = flow;
        this.login = login;
        this.messages = messages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context UriInfo uri) {
        String returnTo = FormInput.text(form, "returnTo");
        try {
            Account account = secondFactor.step().signIn(FormInput.text(form, "credential"));
            return flow.finish(request, response, uri, account, returnTo);
        } catch (PasskeyException e) {
            String error = messages.get(Caller.of(security).language(), e.messageKey());
            return login.passkeyRefused(returnTo, error);
        }
    }
}
