package org.infoportal.web.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie for the portal's own pages: no script reads it, no other site sends it along with a form.
 *
 * @param validity zero to have it forgotten
 */
public record PortalCookie(String name, String value, String path, Duration validity, boolean secure) {

    private static final Pattern FORBIDDEN = Pattern.compile("[^!-~]|[\",;\\\\]");

    public PortalCookie {
        if (FORBIDDEN.matcher(name + value + path).find()) {
            throw new IllegalArgumentException("What a cookie cannot carry, in " + name);
        }
    }

    /** Written by hand: the cookies of Servlet 4, which Magnolia 6.2 runs on, know no SameSite. */
    public void addTo(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                name + "=" + value + "; Path=" + path + "; Max-Age=" + validity.toSeconds() + (secure ? "; Secure" : "")
                        + "; HttpOnly; SameSite=Lax");
    }
}
