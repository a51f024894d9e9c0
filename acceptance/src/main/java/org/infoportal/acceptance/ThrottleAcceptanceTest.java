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
import org.infoportal.acceptance.support.Words;
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

    @Test
    void letsTheOwnerInOnAKnownDeviceWhileAStrangerGuesses() {
        Member anna = portal.members().registered();
        Client known = portal.guest().login(anna.email(), anna.password());
        known.delete("api/v1/session").expect(204);

        firstThrottled(i -> portal.guest().tryLogin(anna.email(), "falsch-falsch-" + i));

        portal.guest().tryLogin(anna.email(), anna.password()).expect(429);
        known.tryLogin(anna.email(), anna.password()).expect(200);
    }

    @Test
    void letsTheOwnerInWithALinkFromHerMailWhileAStrangerGuesses() {
        Member anna = portal.members().registered();
        firstThrottled(i -> portal.guest().tryLogin(anna.email(), "falsch-falsch-" + i));
        portal.guest().tryLogin(anna.email(), anna.password()).expect(429);
        Client owner = portal.guest();

        owner.form("zugang-vergessen", Map.of("identifier", anna.email())).expect(200);
        String token = portal
                .mailbox()
                .await(anna.email(), "with a link", mail -> mail.text().contains("neues-passwort?token="))
                .links()
                .stream()
                .filter(link -> link.contains("neues-passwort?token="))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*token=", "");
        String password = "Wieder da " + Words.unique();
        owner.form("neues-passwort", Map.of("token", token, "password", password, "passwordRepeat", password))
                .expect(200);

        owner.tryLogin(anna.email(), password).expect(200);
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
