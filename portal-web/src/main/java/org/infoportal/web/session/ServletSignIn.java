package org.infoportal.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.infoportal.host.Account;

/** Signs in to the servlet container's own session. */
public final class ServletSignIn implements SignIn {

    private static final String ACCOUNT = "org.infoportal.account";

    @Override
    public Optional<String> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ACCOUNT))
                .map(String::valueOf);
    }

    @Override
    public void signIn(HttpServletRequest request, HttpServletResponse response, Account account) {
        signOut(request, response);
        request.getSession(true).setAttribute(ACCOUNT, account.id());
    }

    @Override
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
