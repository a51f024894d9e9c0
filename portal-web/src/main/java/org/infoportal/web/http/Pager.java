package org.infoportal.web.http;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;

/** Links to the previous and the next part of a list, for pages. */
public final class Pager {

    private Pager() {}

    /** Entries {@code previous} and {@code next}, null at the ends. */
    public static Map<String, Object> of(UriInfo uri, Window window, int total) {
        Map<String, Object> links = new HashMap<>();
        links.put("previous", window.offset() > 0 ? link(uri, Math.max(0, window.offset() - window.limit())) : null);
        links.put(
                "next", window.offset() + window.limit() < total ? link(uri, window.offset() + window.limit()) : null);
        return links;
    }

    private static String link(UriInfo uri, int offset) {
        UriBuilder builder =
                Addresses.self(uri).replaceQuery(uri.getRequestUri().getRawQuery());
        return builder.replaceQueryParam("offset", offset).build().toString();
    }
}
