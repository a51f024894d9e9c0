package org.infoportal.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.infoportal.web.http.PortalCookie;

/** Carries what was typed from the first login page to the second, for ten minutes and never in an address. */
public final class IdentifierCookie {

    private static final String NAME = "infoportal-login";
    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final int MAX_LENGTH = 1100;

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH)
                .map(IdentifierCookie::decode)
                .flatMap(Optional::stream)
                .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, UriInfo uri, String identifier) {
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(identifier.getBytes(StandardCharsets.UTF_8));
        add(request, response, uri, value, VALIDITY);
    }

    void clear(HttpServletRequest request, HttpServletResponse response, UriInfo uri) {
        add(request, response, uri, "", Duration.ZERO);
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, UriInfo uri, String value, Duration validity) {
        String path = uri.getBaseUri().getPath() + "anmelden";
        new PortalCookie(NAME, value, path, validity, request.isSecure()).addTo(response);
    }

    private static Optional<String> decode(String value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return text.chars().noneMatch(Character::isISOControl) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
