package org.infoportal.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.infoportal.host.Account;

/** Who is signed in at the servlet container. Magnolia signs in to its own session, standalone to a plain one. */
public interface SignIn {

    /** Identifier of the account that is signed in with this request's session. */
    Optional<String> account(HttpServletRequest request);

    /** Signs in, in a new session, so that nobody who knew the old one is signed in as well. */
    void signIn(HttpServletRequest request, HttpServletResponse response, Account account);

    void signOut(HttpServletRequest request, HttpServletResponse response);
}
