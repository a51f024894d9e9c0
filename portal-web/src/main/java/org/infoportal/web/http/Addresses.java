package org.infoportal.web.http;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** Addresses of the portal's own pages: paths, never with a host, because what a request calls the host proves nothing. */
public final class Addresses {

    private Addresses() {}

    /** A page below the base, e.g. {@code konto}. */
    public static UriBuilder of(UriInfo uri, String path) {
        return UriBuilder.fromPath(uri.getBaseUri().getRawPath()).path(path);
    }

    /** The page that was asked for, without its query. */
    public static UriBuilder self(UriInfo uri) {
        return UriBuilder.fromPath(uri.getAbsolutePath().getRawPath());
    }
}
