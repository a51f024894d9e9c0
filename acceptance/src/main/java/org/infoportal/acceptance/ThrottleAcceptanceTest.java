package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Installation;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Guessing passwords is braked. In an installation of its own, so that no other test is braked with it. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrottleAcceptanceTest {

    private static final int TRIES = 12;

    private Installation installation;
    private Portal portal;

    @BeforeAll
    void start(Installation fresh) {
        installation = fresh;
        portal = fresh.start();
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void brakesAfterTenWrongPasswords() {
        Member anna = portal.members().registered();

        Answer refused = firstThrottled(i -> portal.guest().tryLogin(anna.email(), "falsch-falsch-" + i));

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        portal.guest()
                .tryLogin(anna.email().toUpperCase(Locale.ROOT), anna.password())
                .expect(429);
        portal.guest().tryLogin("mitglied", Portal.DEMO_PASSWORD).expect(200);
    }

    @Test
    void brakesUnknownAccountsAlike() {
        Member nobody = portal.members().newcomer();

        firstThrottled(i -> portal.guest().tryLogin(nobody.email(), "falsch-falsch-" + i));
    }

    @Test
    void brakesThePasswordPage() {
        Member anna = portal.members().registered();
        Client visitor = portal.guest();

        Answer refused = firstThrottled(i -> visitor.form(
                "anmelden/passwort", Map.of("identifier", anna.email(), "password", "falsch-falsch-" + i)));

        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.text()).contains("role=\"alert\"").doesNotContain("falsch-falsch");
    }

    @Test
    void brakesBasicToo() {
        Member anna = portal.members().registered();

        firstThrottled(
                i -> portal.guest().basic(anna.email(), "falsch-falsch-" + i).get("api/v1/session"));
    }

    private static Answer firstThrottled(IntFunction<Answer> attempt) {
        Optional<Answer> throttled = IntStream.range(0, TRIES)
                .mapToObj(attempt)
                .peek(answer -> assertThat(answer.status()).isIn(401, 429))
                .filter(answer -> answer.status() == 429)
                .findFirst();
        return throttled.orElseThrow(() -> new AssertionError(TRIES + " wrong passwords without a brake"));
    }
}
