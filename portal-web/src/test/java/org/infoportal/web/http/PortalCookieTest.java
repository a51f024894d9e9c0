package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalCookieTest {

    private final List<String> headers = new ArrayList<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                headers.add(method.getName() + " " + arguments[0] + ": " + arguments[1]);
                return null;
            });

    @Test
    void isForThePortalOnly() {
        new PortalCookie("a", "b", "/portal/", Duration.ofMinutes(10), true).addTo(response);

        assertThat(headers)
                .containsExactly(
                        "addHeader Set-Cookie: a=b; Path=/portal/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void isForgottenAtOnceWithoutValidity() {
        new PortalCookie("a", "", "/", Duration.ZERO, false).addTo(response);

        assertThat(headers).containsExactly("addHeader Set-Cookie: a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b; Path=/", "b\r\nX: y", "b c", "\"b\"", "bä"})
    void carriesNothingThatWouldEndIt(String value) {
        assertThatThrownBy(() -> new PortalCookie("a", value, "/", Duration.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }
}
