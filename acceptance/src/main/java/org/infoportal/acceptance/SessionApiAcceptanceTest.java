package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpCookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PortalTest
class SessionApiAcceptanceTest {

    private static final String PATH = "api/v1/session";

    @Test
    void tellsGuestsThatTheyAreGuests(Portal portal) {
        JsonNode viewer = portal.guest().get(PATH).expect(200).json();

        assertThat(viewer.path("authenticated").isBoolean()).isTrue();
        assertThat(viewer.path("authenticated").asBoolean()).isFalse();
        assertThat(viewer.path("state").asText()).isEqualTo("guest");
        assertThat(viewer.path("audiences").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mitglied, accredited", "wartend, pending", "redaktion, none", "freischaltung, none", "admin, none"})
    void logsInTheDemoAccounts(String account, String state, Portal portal) {
        JsonNode viewer = portal.guest()
                .tryLogin(account, Portal.DEMO_PASSWORD)
                .expect(200)
                .json();

        assertThat(viewer.path("authenticated").asBoolean()).isTrue();
        assertThat(viewer.path("state").asText()).isEqualTo(state);
        assertThat(viewer.path("name").asText()).isNotBlank();
    }

    @Test
    void namesTheCirclesOfACandidate(Portal portal) {
        JsonNode viewer = portal.guest()
                .tryLogin("mitglied", Portal.DEMO_PASSWORD)
                .expect(200)
                .json();

        assertThat(viewer.path("audiences").toString()).contains("\"candidate\"", "\"member\"");
    }

    @Test
    void takesAddressOrUserNameInAnyCase(Portal portal) {
        Member anna = portal.members().registered();

        portal.guest()
                .tryLogin(anna.email().toUpperCase(Locale.ROOT), anna.password())
                .expect(200);
        portal.guest().tryLogin("Wartend", Portal.DEMO_PASSWORD).expect(200);
    }

    @Test
    void endsTheSession(Portal portal) {
        Client client = portal.guest().login("wartend", Portal.DEMO_PASSWORD);
        List<HttpCookie> cookies = client.cookies();
        assertThat(isLoggedIn(client)).isTrue();

        client.delete(PATH).expect(204);

        assertThat(isLoggedIn(client)).isFalse();
        Client thief = portal.guest()
                .with(
                        "Cookie",
                        cookies.stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        assertThat(isLoggedIn(thief)).as("a cookie kept by somebody").isFalse();
    }

    @Test
    void givesANewSessionAtLogin(Portal portal) {
        Client client = portal.guest().login("wartend", Portal.DEMO_PASSWORD);
        String before = sessionIds(client);

        client.login("mitglied", Portal.DEMO_PASSWORD);

        assertThat(sessionIds(client)).isNotEqualTo(before);
    }

    @Test
    void looksAlikeForWrongPasswordsAndUnknownAccounts(Portal portal) {
        Member unknown = portal.members().newcomer();
        Answer wrong = portal.guest()
                .tryLogin(portal.members().registered().email(), "falsch-falsch")
                .expect(401);
        Answer nobody =
                portal.guest().tryLogin(unknown.email(), unknown.password()).expect(401);

        assertThat(nobody.json().path("title")).isEqualTo(wrong.json().path("title"));
        assertThat(nobody.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void takesBasicInsteadOfACookie(Portal portal) {
        Client accreditor = portal.guest().basic(Portal.ACCREDITOR, Portal.DEMO_PASSWORD);

        assertThat(isLoggedIn(accreditor)).isTrue();
        accreditor.get("api/v1/accreditations?limit=1").expect(200);
        portal.guest().basic(Portal.ACCREDITOR, "falsch-falsch").get(PATH).expect(401);
    }

    @Test
    void namesMissingFields(Portal portal) {
        Answer answer =
                portal.guest().post(PATH, Map.of("identifier", "wartend")).expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys("password");
    }

    private static boolean isLoggedIn(Client client) {
        return client.get(PATH).expect(200).json().path("authenticated").asBoolean();
    }

    private static String sessionIds(Client client) {
        return client.cookies().stream()
                .filter(cookie -> !cookie.getName().equals("infoportal-device"))
                .map(HttpCookie::getValue)
                .toList()
                .toString();
    }
}
