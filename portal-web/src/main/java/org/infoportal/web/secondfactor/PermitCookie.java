package org.infoportal.web.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.access.Viewer;
import org.infoportal.secondfactor.ChangePermits;
import org.infoportal.web.http.SecretCookie;

/** Remembers in one browser that its reader has just typed her password, for the pages of the second factor. */
public final class PermitCookie {

    private static final SecretCookie COOKIE =
            new SecretCookie("infoportal-permit", SecondFactorPages.PATH, ChangePermits.VALIDITY);

    private final ChangePermits permits;

    public PermitCookie(ChangePermits permits) {
        this.permits = permits;
    }

    public void give(HttpServletRequest request, HttpServletResponse response, UriInfo uri, String account) {
        COOKIE.write(request, response, uri, permits.issue(account));
    }

    boolean isGiven(HttpServletRequest request, Viewer viewer) {
        return viewer.account()
                .flatMap(account -> COOKIE.read(request).filter(permit -> permits.isValid(permit, account)))
                .isPresent();
    }
}
