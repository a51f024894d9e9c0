package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class RegistrationApiAcceptanceTest {

    private static final String PATH = "api/v1/registrations";

    @Test
    void createsTheAccountAtOnce(Portal portal) {
        Member anna = portal.members().newcomer();

        Answer answer = portal.guest().post(PATH, anna.registration()).expect(202);

        assertThat(answer.json().path("status").asText()).isEqualTo("accepted");
        JsonNode viewer = portal.guest()
                .tryLogin(anna.email(), anna.password())
                .expect(200)
                .json();
        assertThat(viewer.path("state").asText()).isEqualTo("registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frau", "herr", "divers", "keine"})
    void takesEverySalutation(String salutation, Portal portal) {
        Member anna = portal.members().newcomer();
        portal.guest()
                .post(PATH, anna.registrationWith("salutation", salutation))
                .expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "chair", "group-leader", "campaign-lead", "staff", "other"})
    void takesEveryFunction(String function, Portal portal) {
        Member anna = portal.members().newcomer();
        portal.guest().post(PATH, anna.registrationWith("function", function)).expect(202);

        JsonNode item = portal.members().find(anna, "registered").orElseThrow();
        assertThat(item.path("function").asText()).isEqualTo(function);
    }

    @Test
    void takesNamesOfAllKindsAndNoUnit(Portal portal) {
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = anna.registrationWith("firstName", "Zoë-Łucja O'Neil");
        fields.put("lastName", "von der Weiß-Şahin");
        fields.remove("unit");

        portal.guest().post(PATH, fields).expect(202);

        JsonNode item = portal.members().find(anna, "registered").orElseThrow();
        assertThat(item.path("firstName").asText()).isEqualTo("Zoë-Łucja O'Neil");
        assertThat(item.path("lastName").asText()).isEqualTo("von der Weiß-Şahin");
    }

    @Test
    void answersAlikeForAKnownAddressAndTellsItsOwner(Portal portal) {
        Member anna = portal.members().registered();
        Map<String, Object> stranger = anna.registrationWith("password", "ein-anderes-Passwort");
        stranger.put("passwordRepeat", "ein-anderes-Passwort");
        stranger.put("firstName", "Fremde");
        Client guest = portal.guest();

        Answer first =
                guest.post(PATH, portal.members().newcomer().registration()).expect(202);
        Answer again = guest.post(PATH, stranger).expect(202);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().map().keySet())
                .isEqualTo(first.headers().map().keySet());
        Mail told = portal.mailbox().awaitNumber(anna.email(), 2);
        assertThat(told.confirmationLink()).isEmpty();
        assertThat(told.text()).doesNotContain("Fremde");
        portal.guest().tryLogin(anna.email(), "ein-anderes-Passwort").expect(401);
        portal.guest().tryLogin(anna.email(), anna.password()).expect(200);
    }

    @Test
    void takesAnAddressInCapitalsAsTheSame(Portal portal) {
        Member anna = portal.members().registered();
        portal.guest()
                .post(PATH, anna.registrationWith("email", anna.email().toUpperCase(Locale.ROOT)))
                .expect(202);

        assertThat(portal.mailbox().awaitNumber(anna.email(), 2).confirmationLink())
                .isEmpty();
    }

    @Test
    void takesOnlyOneOfTwoRegistrationsAtTheSameTime(Portal portal) {
        Member anna = portal.members().newcomer();
        Client guest = portal.guest();

        List<Integer> statuses = List.of(1, 2, 3, 4).parallelStream()
                .map(i -> guest.post(PATH, anna.registration()).status())
                .toList();

        assertThat(statuses).containsOnly(202);
        long applications =
                portal.as(Portal.ACCREDITOR).get("api/v1/accreditations?state=registered&limit=200").items().stream()
                        .filter(item -> item.path("email").asText().equals(anna.email()))
                        .count();
        assertThat(applications).isLessThanOrEqualTo(1);
        portal.guest().tryLogin(anna.email(), anna.password()).expect(200);
    }

    @Test
    void confirmsOnlyOnce(Portal portal) {
        Member anna = portal.members().registered();
        String token = portal.members().confirmationToken(anna);

        Answer first = portal.guest().form("bestaetigen", Map.of("token", token));
        Answer second = portal.guest().form("bestaetigen", Map.of("token", token));

        assertThat(first.status()).isLessThan(400);
        assertThat(portal.members().find(anna, "pending")).isPresent();
        assertThat(second.status()).isLessThan(500);
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void sendsTheLinkAgainOnRequest(Portal portal) {
        Member anna = portal.members().registered();
        Client client = portal.as(anna);

        assertThat(client.form("konto/bestaetigung", Map.of()).status()).isLessThan(400);

        Mail second = portal.mailbox().awaitNumber(anna.email(), 2);
        String token = second.confirmationLink().orElseThrow().replaceAll(".*token=", "");
        portal.guest().form("bestaetigen", Map.of("token", token));
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void namesAllFieldsThatAreMissing(Portal portal) {
        Answer answer = portal.guest().post(PATH, Map.of()).expect(422);

        assertThat(answer.fieldErrors())
                .containsKeys("salutation", "firstName", "lastName", "email", "password", "function", "consent")
                .doesNotContainKey("unit");
    }

    @Test
    void speaksTheReadersLanguage(Portal portal) {
        Map<String, String> german = portal.guest().post(PATH, Map.of()).fieldErrors();
        Map<String, String> english =
                portal.guest().speaking("en").post(PATH, Map.of()).fieldErrors();

        assertThat(english).containsOnlyKeys(german.keySet().toArray(String[]::new));
        assertThat(english.get("firstName")).isNotEqualTo(german.get("firstName"));
        assertThat(german.values()).noneMatch(message -> message.contains("infoportal."));
        assertThat(english.values()).noneMatch(message -> message.contains("infoportal."));
    }
}
