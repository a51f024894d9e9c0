package org.infoportal.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.infoportal.login.Devices;
import org.infoportal.web.http.PortalCookie;

/** Tells a browser somebody has logged in with from a stranger's. It says nothing else, and signs nobody in. */
public final class DeviceCookie {

    private static final String NAME = "infoportal-device";
    private static final Duration VALIDITY = Duration.ofDays(365);

    private final Devices devices;

    public DeviceCookie(Devices devices) {
        this.devices = devices;
    }

    /** What the browser shows, to be given to {@link org.infoportal.login.Login#check}. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** To be called once somebody has proved that the account is hers. */
    public void write(HttpServletRequest request, HttpServletResponse response, String accountId) {
        String path = request.getContextPath() + request.getServletPath() + "/";
        new PortalCookie(NAME, devices.mark(accountId), path, VALIDITY, request.isSecure()).addTo(response);
    }
}
