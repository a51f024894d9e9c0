package org.infoportal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.selfservice.OwnData;
import org.infoportal.selfservice.PasswordChanges;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.session.ListedSignIn;
import org.infoportal.web.view.Page;

/** Changing one's password. */
@Path("konto/passwort")
@Produces(MediaType.TEXT_HTML)
public final class PasswordPages {

    private static final String PAGE = "konto/passwort";

    private final OwnData ownData;
    private final PasswordChanges passwords;
    private final ListedSignIn signIn;
    private final FormViews forms;

    public PasswordPages(OwnData ownData, PasswordChanges passwords, ListedSignIn signIn, FormViews forms) {
        this.ownData = ownData;
        this.passwords = passwords;
        this.signIn = signIn;
        this.forms = forms;
    }

    @GET
    public Response show(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return caller.viewer().isGuest() ? LoginFirst.then(uri, PAGE) : page(200, caller, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Account account = ownData.account(caller.viewer());
        try {
            passwords.change(account, FormInput.of(passwords.form(), sent), signIn.current(request));
            return Response.seeOther(Addresses.of(uri, PAGE)
                            .queryParam("meldung", "password-changed")
                            .build())
                    .build();
        } catch (InvalidException e) {
            return page(422, caller, e.errors());
        } catch (ThrottledException e) {
            FieldError error = new FieldError("currentPassword", e.messageKey(), List.of(e.arguments()));
            return Response.fromResponse(page(429, caller, List.of(error)))
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    private Response page(int status, Caller caller, List<FieldError> errors) {
        Map<String, Object> model = Map.of(
                "form", forms.of(passwords.form(), Map.of(), errors, caller),
                "userName", ownData.account(caller.viewer()).name());
        return Response.status(status)
                .entity(new Page("portal/account-password", model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
