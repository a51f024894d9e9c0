package org.infoportal.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps a token of the portal in one browser, for some pages only.
 *
 * @param path below the base; the browser sends it there and nowhere else
 */
public record SecretCookie(String name, String path, Duration validity) {

    private static final int MAX_LENGTH = 200;

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH)
                .findFirst();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, UriInfo uri, String token) {
        add(request, response, uri, token, validity);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response, UriInfo uri) {
        add(request, response, uri, "", Duration.ZERO);
    }

    private void add(
            HttpServletRequest request, HttpServletResponse response, UriInfo uri, String value, Duration time) {
        new PortalCookie(name, value, uri.getBaseUri().getRawPath() + path, time, request.isSecure()).addTo(response);
    }
}
