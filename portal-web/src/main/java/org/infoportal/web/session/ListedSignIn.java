package org.infoportal.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.infoportal.host.Account;
import org.infoportal.session.SessionRegistry;

/**
 * Signs in as the host does, and lists each session, so that it can be ended from elsewhere. A session that is not listed
 * any more is worth nothing from the next request on. Who has signed in past the portal, at the host's own form, has shown
 * a password only: where that is not enough, she is a guest here until she signs in at the portal.
 */
public final class ListedSignIn implements SignIn {

    private static final String LISTED = "org.infoportal.session";

    private final SignIn host;
    private final SessionRegistry sessions;
    private final DeviceCookie devices;
    private final Predicate<String> needsMoreThanPassword;

    /** @param needsMoreThanPassword the accounts, by identifier, that have or must have a second factor */
    public ListedSignIn(
            SignIn host, SessionRegistry sessions, DeviceCookie devices, Predicate<String> needsMoreThanPassword) {
        this.needsMoreThanPassword = needsMoreThanPassword;
        this.host = host;
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    public Optional<String> account(HttpServletRequest request) {
        Optional<String> account = host.account(request);
        HttpSession session = request.getSession(false);
        if (account.isEmpty() || session == null) {
            return account;
        }
        Optional<String> listed = current(request);
        if (listed.isEmpty()) {
            // signed in by other means than ours
            if (needsMoreThanPassword.test(account.get())) {
                return Optional.empty();
            }
            list(session, request, account.get());
        } else if (!sessions.isOpen(listed.get(), account.get())) {
            session.invalidate();
            return Optional.empty();
        }
        return account;
    }

    /** The entry of this request's session in the list. */
    public Optional<String> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(LISTED))
                .map(String::valueOf);
    }

    @Override
    public void signIn(HttpServletRequest request, HttpServletResponse response, Account account) {
        unlist(request);
        host.signIn(request, response, account);
        list(request.getSession(true), request, account.id());
        devices.write(request, response, account.id());
    }

    @Override
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        unlist(request);
        host.signOut(request, response);
    }

    private void unlist(HttpServletRequest request) {
        current(request).ifPresent(id -> host.account(request).ifPresent(account -> sessions.end(account, id)));
    }

    /** One after the other: the parts of a first page are asked for at the same time. */
    private synchronized void list(HttpSession session, HttpServletRequest request, String account) {
        if (session.getAttribute(LISTED) == null) {
            String device = DeviceName.of(request.getHeader("User-Agent"));
            Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
            session.setAttribute(LISTED, sessions.add(account, device, idle).id());
        }
    }
}
