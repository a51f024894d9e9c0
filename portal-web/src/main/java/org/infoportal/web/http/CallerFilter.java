package org.infoportal.web.http;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Viewers;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.web.session.BasicLogins;
import org.infoportal.web.session.SignIn;

/** Finds out who is asking, from the session or from HTTP Basic, before anything else is done. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class CallerFilter implements ContainerRequestFilter {

    private final SignIn signIn;
    private final BasicLogins basicLogins;
    private final Viewers viewers;
    private final Accounts accounts;
    private final Languages languages;

    @Context
    private HttpServletRequest request;

    public CallerFilter(
            SignIn signIn, BasicLogins basicLogins, Viewers viewers, Accounts accounts, Languages languages) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.basicLogins = basicLogins;
        this.viewers = viewers;
        this.languages = languages;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Caller guest = new Caller(Viewer.GUEST, languages.of(context, Optional.empty()), request.getRemoteAddr());
        // set before a wrong password throws, so that the answer is in the reader's language
        context.setSecurityContext(new CallerContext(guest, request.isSecure()));
        account(context, guest)
                .map(account -> new Caller(viewers.of(account), languageOf(account, context), guest.network()))
                .ifPresent(caller -> context.setSecurityContext(new CallerContext(caller, request.isSecure())));
    }

    private Locale languageOf(String account, ContainerRequestContext context) {
        return languages.of(context, accounts.findById(account).map(Account::language));
    }

    private Optional<String> account(ContainerRequestContext context, Caller caller) {
        String authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        return BasicLogins.isBasic(authorization)
                ? Optional.of(basicLogins.check(authorization, caller.network()))
                : signIn.account(request);
    }
}
