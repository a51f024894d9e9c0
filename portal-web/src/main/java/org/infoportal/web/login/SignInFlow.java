package org.infoportal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.infoportal.accreditation.Viewers;
import org.infoportal.host.Account;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.secondfactor.SecondStep;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.SecretCookie;
import org.infoportal.web.secondfactor.PermitCookie;
import org.infoportal.web.secondfactor.SecondFactorPages;
import org.infoportal.web.session.SignIn;

/** What follows on the right password: the second step where there is a second factor, then the session. */
public final class SignInFlow {

    private static final SecretCookie STEP =
            new SecretCookie("infoportal-step", SecondStepPages.PATH, SecondStep.VALIDITY);

    private final SignIn signIn;
    private final Viewers viewers;
    private final SecondFactorFeature secondFactor;
    private final IdentifierCookie identifier;
    private final PermitCookie permit;

    public SignInFlow(SignIn signIn, Viewers viewers, SecondFactorFeature secondFactor, IdentifierCookie identifier) {
        this.signIn = signIn;
        this.viewers = viewers;
        this.secondFactor = secondFactor;
        this.identifier = identifier;
        this.permit = new PermitCookie(secondFactor.permits());
    }

    /** Where her browser goes who has typed the right password. */
    Response afterPassword(
            HttpServletRequest request, HttpServletResponse response, UriInfo uri, Account account, String returnTo) {
        if (!secondFactor.factors().has(account.id())) {
            return finish(request, response, uri, account, returnTo);
        }
        STEP.write(request, response, uri, secondFactor.step().begin(account));
        return Response.seeOther(
                        ReturnTo.append(Addresses.of(uri, SecondStepPages.PATH).build(), returnTo))
                .build();
    }

    /** Signs in. Who must set up a second factor first is led there, and need not type her password again. */
    Response finish(
            HttpServletRequest request, HttpServletResponse response, UriInfo uri, Account account, String returnTo) {
        signIn.signIn(request, response, account);
        identifier.clear(request, response, uri);
        if (step(request).isPresent()) {
            STEP.clear(request, response, uri);
        }
        if (viewers.of(account.id()).needsSecondFactor()) {
            permit.give(request, response, uri, account.id());
            return Response.seeOther(Addresses.of(uri, SecondFactorPages.PATH).build())
                    .build();
        }
        return Response.seeOther(ReturnTo.resolve(uri, returnTo)).build();
    }

    /** The token of the step this browser is in. */
    Optional<String> step(HttpServletRequest request) {
        return STEP.read(request);
    }
}
