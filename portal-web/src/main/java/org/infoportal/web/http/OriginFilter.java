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
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.infoportal.web.session.BasicLogins;

/**
 * Refuses what another site makes a browser send. Browsers name the sender of every state-changing request in
 * {@code Sec-Fetch-Site} or {@code Origin}; a client that sends neither may act only without a cookie.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
public final class OriginFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String baseOrigin;

    @Context
    private HttpServletRequest request;

    /** @param baseUrl where the portal is reached from outside */
    public OriginFilter(URI baseUrl) {
        this.baseOrigin = origin(baseUrl.getScheme(), baseUrl.getHost(), baseUrl.getPort());
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (SAFE_METHODS.contains(context.getMethod())
                || BasicLogins.isBasic(context.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            return;
        }
        if (!isSameSite(context)) {
            throw new ForeignOriginException();
        }
    }

    private boolean isSameSite(ContainerRequestContext context) {
        Optional<String> site = Optional.ofNullable(context.getHeaderString("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return "same-origin".equals(site.get());
        }
        Optional<String> origin = Optional.ofNullable(context.getHeaderString("Origin"));
        if (origin.isPresent()) {
            return origin.get().equals(baseOrigin)
                    || origin.get()
                            .equals(origin(request.getScheme(), request.getServerName(), request.getServerPort()));
        }
        return context.getCookies().isEmpty();
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || "http".equals(scheme) && port == 80 || "https".equals(scheme) && port == 443;
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
