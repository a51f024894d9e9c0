package org.infoportal.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Puts the security and cache headers on every answer. */
@Provider
public final class HeadersFilter implements ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final long YEAR_SECONDS = 31_536_000;

    private final boolean https;

    /** @param https whether the portal is reached by HTTPS only */
    public HeadersFilter(boolean https) {
        this.https = https;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // not no-referrer: with it browsers would hide the origin of our own forms as well
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.putSingle("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            headers.putSingle(HttpHeaders.VARY, "Cookie, Authorization, Accept-Language");
        }
    }
}
