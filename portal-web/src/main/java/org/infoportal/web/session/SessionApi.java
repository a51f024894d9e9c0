package org.infoportal.web.session;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Viewers;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Account;
import org.infoportal.login.Login;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.WrongCodeException;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.WrongPasswordException;

/** Signing in and out over JSON. */
@Path("api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionApi {

    private final Login login;
    private final SecondFactorFeature secondFactor;
    private final SignIn signIn;
    private final Viewers viewers;
    private final DeviceCookie devices;

    public SessionApi(
            Login login, SecondFactorFeature secondFactor, SignIn signIn, Viewers viewers, DeviceCookie devices) {
        this.devices = devices;
        this.login = login;
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.viewers = viewers;
    }

    @GET
    public SessionJson get(@Context SecurityContext security) {
        return SessionJson.of(Caller.of(security).viewer());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionJson create(
            Map<String, Object> body,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        List<FieldError> errors = new ArrayList<>();
        String identifier = text(body, "identifier", errors);
        String password = text(body, "password", errors);
        String code = optionalText(body, "code", errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        Account account = login.check(identifier, password, Caller.of(security).network(), devices.read(request))
                .orElseThrow(WrongPasswordException::new);
        if (secondFactor.factors().has(account.id())) {
            checkCode(account, code);
        }
        signIn.signIn(request, response, account);
        return SessionJson.of(viewers.of(account.id()));
    }

    @DELETE
    @ApiResponse(responseCode = "204", description = "Signed out")
    public void delete(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        signIn.signOut(request, response);
    }

    /** Only who has given the right password hears of it. */
    private void checkCode(Account account, String code) {
        if (code.isBlank()) {
            throw WrongCodeException.missing();
        }
        secondFactor.step().check(account, code);
    }

    private static String optionalText(Map<String, Object> body, String field, List<FieldError> errors) {
        boolean given = body != null && body.get(field) != null && !"".equals(body.get(field));
        return given ? text(body, field, errors) : "";
    }

    private static String text(Map<String, Object> body, String field, List<FieldError> errors) {
        Object value = body == null ? null : body.get(field);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        errors.add(FieldError.of(
                field,
                value == null || "".equals(value) ? "infoportal.field.required.error" : "infoportal.field.text.error"));
        return "";
    }

    /** Who is signed in. A guest is not, and belongs to {@code public}. */
    public record SessionJson(boolean authenticated, String name, String state, List<String> audiences) {

        static SessionJson of(Viewer viewer) {
            return new SessionJson(!viewer.isGuest(), viewer.name(), viewer.state(), viewer.audiences());
        }
    }
}
