package org.infoportal.magnolia.session;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.cms.security.User;
import info.magnolia.context.MgnlContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.infoportal.host.Account;
import org.infoportal.magnolia.context.SystemWork;
import org.infoportal.web.session.SignIn;

/** Signs in to Magnolia's own session: whoever is signed in at the portal is that user everywhere in Magnolia. */
public final class MagnoliaSignIn implements SignIn {

    private final SecuritySupport security;

    public MagnoliaSignIn(SecuritySupport security) {
        this.security = security;
    }

    @Override
    public Optional<String> account(HttpServletRequest request) {
        return SecurityUtil.isAnonymous()
                ? Optional.empty()
                : Optional.of(MgnlContext.getUser().getIdentifier());
    }

    @Override
    public void signIn(HttpServletRequest request, HttpServletResponse response, Account account) {
        signOut(request, response);
        request.getSession(true);
        User user = SystemWork.<User, RuntimeException>call(
                () -> security.getUserManager().getUserById(account.id()));
        MgnlContext.login(SecurityUtil.createSubjectAndPopulate(user));
    }

    @Override
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
