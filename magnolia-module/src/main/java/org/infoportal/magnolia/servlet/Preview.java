package org.infoportal.magnolia.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The portal on an author, where editors look at what they work on. Members, and all they do, are on the publics; only what
 * editors do on the portal's own pages, and not in an app, is done here.
 */
final class Preview {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> EDITORS_WORK =
            Set.of("/verwaltung/gliederungen/vorschau", "/verwaltung/gliederungen/import");

    private Preview() {}

    static boolean serves(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || "POST".equals(request.getMethod()) && EDITORS_WORK.contains(String.valueOf(request.getPathInfo()));
    }
}
