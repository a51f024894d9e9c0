package org.infoportal.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Remembers the language a reader chose. */
@Provider
public final class LanguageCookieFilter implements ContainerRequestFilter {

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext request) {
        Languages.asked(request).ifPresent(language -> {
            // on the servlet response: Magnolia's JAX-RS runtime loses SameSite
            Cookie cookie = new Cookie(Languages.COOKIE, language.getLanguage());
            cookie.setPath(request.getUriInfo().getBaseUri().getPath());
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        });
    }
}
