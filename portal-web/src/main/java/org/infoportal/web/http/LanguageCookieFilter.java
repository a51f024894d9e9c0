package org.infoportal.web.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Remembers the language a reader chose. */
@Provider
public final class LanguageCookieFilter implements ContainerRequestFilter {

    private static final Duration VALIDITY = Duration.ofDays(365);
    /** Asked for by programs, and kept by others on the way: nothing of a reader belongs in it. */
    private static final String CALENDAR = ".ics";

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(CALENDAR)) {
            return;
        }
        Languages.asked(request).ifPresent(language -> {
            String path = request.getUriInfo().getBaseUri().getPath();
            new PortalCookie(Languages.COOKIE, language.getLanguage(), path, VALIDITY, false).addTo(response);
        });
    }
}
