package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infoportal.host.Account;
import org.infoportal.session.SessionRegistry;
import org.infoportal.web.session.DeviceCookie;
import org.infoportal.web.session.ListedSignIn;
import org.infoportal.web.session.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions that the host has opened by itself, as Magnolia does at its own form. */
class ListedSignInFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final SessionRegistry sessions = feature.portal().sessions();
    private final HttpServletRequest request = requestIn(sessionWith(new HashMap<>()));

    @BeforeEach
    void begin() {
        sessions.clear();
    }

    @Test
    void listsASessionOfTheHostAtFirstSight() {
        ListedSignIn signIn = signIn(false);

        assertThat(signIn.account(request)).contains("anna");
        assertThat(signIn.account(request)).contains("anna");
        assertThat(sessions.of("anna")).hasSize(1);
    }

    @Test
    void takesAPasswordAloneForAGuestWhereItIsNotEnough() {
        ListedSignIn signIn = signIn(true);

        assertThat(signIn.account(request)).isEmpty();
        assertThat(sessions.of("anna")).isEmpty();
    }

    @Test
    void keepsTheSessionInWhichSheSetsUpASecondFactor() {
        signIn(false).account(request);

        assertThat(signIn(true).account(request)).contains("anna");
    }

    private ListedSignIn signIn(boolean needsMore) {
        return new ListedSignIn(
                new SignedInAtTheHost(),
                sessions,
                new DeviceCookie(feature.portal().devices()),
                account -> needsMore);
    }

    private static HttpServletRequest requestIn(HttpSession session) {
        return fake(HttpServletRequest.class, (method, arguments) -> method.equals("getSession") ? session : null);
    }

    private static HttpSession sessionWith(Map<Object, Object> attributes) {
        return fake(HttpSession.class, (method, arguments) -> switch (method) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "getMaxInactiveInterval" -> 3600;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.of(method.getName(), arguments)));
    }

    @FunctionalInterface
    private interface Answers {
        Object of(String method, Object[] arguments);
    }

    private static final class SignedInAtTheHost implements SignIn {

        @Override
        public Optional<String> account(HttpServletRequest request) {
            return Optional.of("anna");
        }

        @Override
        public void signIn(HttpServletRequest request, HttpServletResponse response, Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signOut(HttpServletRequest request, HttpServletResponse response) {
            throw new UnsupportedOperationException();
        }
    }
}
