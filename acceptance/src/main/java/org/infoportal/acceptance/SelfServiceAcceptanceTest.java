package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with their own accounts. */
@PortalTest
class SelfServiceAcceptanceTest {

    private static final String DATA = "konto/daten";
    private static final String ADDRESS = "konto/daten/adresse";
    private static final String PASSWORD = "konto/passwort";
    private static final String SESSIONS = "konto/sitzungen";
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    private static final Look PLAIN = Look.GERMAN.withoutScript();

    @ParameterizedTest
    @ValueSource(strings = {DATA, PASSWORD, SESSIONS})
    void sendsGuestsToTheLoginAndBack(String page, Portal portal) {
        Answer answer = portal.guest().get(page).expect(303);

        assertThat(answer.header("Location"))
                .contains(portal.path() + "anmelden")
                .contains("returnTo=");
    }

    @ParameterizedTest
    @ValueSource(strings = {DATA, ADDRESS, PASSWORD, SESSIONS + "/beenden", SESSIONS + "/andere-beenden"})
    void isNothingForGuestsToChange(String path, Portal portal) {
        portal.guest()
                .form(path, Map.of("session", "x", "email", "x@example.org"))
                .expect(404);
    }

    @Test
    void changesNameAndLanguage(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor visitor = portal.visitor(PLAIN)) {
            visitor.login(anna.email(), anna.password());
            visitor.open(DATA);
            visitor.fill("firstName", "Annika");
            visitor.tick("language", "en");
            visitor.press("Speichern");

            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visitor.main().locator("[name=firstName]").inputValue()).isEqualTo("Annika");
        }
        assertThat(portal.as(anna).get("konto").expect(200).text()).contains("lang=\"en\"", "Annika");
        portal.members().decide(anna, "send-back", "Bitte prüfen").expect(200);
        Mail mail = portal.mailbox()
                .await(anna.email(), "in English", sent -> sent.html().contains("lang=\"en\""));
        assertThat(mail.text()).contains("Annika");
    }

    @Test
    void keepsWhatWasTypedBesideTheMessages(Portal portal) {
        Client anna = portal.as(portal.members().pending());

        Answer answer = anna.form(
                        DATA, Map.of("salutation", "frau", "firstName", "", "lastName", "Neuer Name", "language", "de"))
                .expect(422);

        assertThat(answer.text()).contains("role=\"alert\"", "Neuer Name");
    }

    @Test
    void changesTheAddressOnceTheNewOneIsConfirmed(Portal portal) {
        Member anna = portal.members().pending();
        String wished = "neu." + Words.unique() + "@example.org";
        try (Visitor visitor = portal.visitor(PLAIN)) {
            visitor.login(anna.email(), anna.password());
            visitor.open(DATA);
            visitor.fill("email", wished);
            visitor.fill("confirmPassword", anna.password());
            visitor.press("Link an neue Adresse senden");
            assertThat(visitor.main().innerText()).contains("Wir haben eine Mail an die neue Adresse geschickt");
            Mail asked = portal.mailbox()
                    .await(anna.email(), "a notice", mail -> mail.subject().contains("soll geändert werden"));
            assertThat(asked.text() + asked.html()).doesNotContain(wished);

            visitor.open(addressLink(portal, wished));
            portal.guest().tryLogin(wished, anna.password()).expect(401);
            visitor.press("Neue Adresse bestätigen");
            assertThat(visitor.heading()).isEqualTo("Neue Adresse bestätigt");
        }
        portal.guest()
                .tryLogin(wished.toUpperCase(Locale.ROOT), anna.password())
                .expect(200);
        portal.guest().tryLogin(anna.email(), anna.password()).expect(401);
        portal.mailbox()
                .await(anna.email(), "it was changed", mail -> mail.subject().contains("wurde geändert"));
    }

    @Test
    void tellsNobodyThatAnAddressIsTaken(Portal portal) {
        Member berta = portal.members().pending();
        Member anna = portal.members().pending();
        Client client = portal.as(anna);

        Answer free = client.form(
                        ADDRESS, newAddress(portal.members().newcomer().email(), anna.password()))
                .expect(200);
        Answer taken =
                client.form(ADDRESS, newAddress(berta.email(), anna.password())).expect(200);

        assertThat(taken.text()).isEqualTo(free.text());
        portal.mailbox()
                .await(
                        berta.email(),
                        "her address is taken",
                        mail -> mail.subject().contains("gehört schon"));
        portal.guest().tryLogin(berta.email(), berta.password()).expect(200);
    }

    @Test
    void wantsThePasswordForAnotherAddress(Portal portal) {
        Member anna = portal.members().pending();
        String wished = "neu." + Words.unique() + "@example.org";

        Answer answer = portal.as(anna)
                .form(ADDRESS, newAddress(wished, "falsch-falsch"))
                .expect(422);

        assertThat(answer.text()).contains("role=\"alert\"", wished).doesNotContain("falsch-falsch");
        assertThat(portal.mailbox().to(wished)).isEmpty();
    }

    @Test
    void endsOtherSessionsAndRememberedLoginsWithANewPassword(Portal portal) {
        Member anna = portal.members().pending();
        Client here = portal.as(anna);
        Client elsewhere = portal.as(anna);
        Client program = portal.guest().basic(anna.email(), anna.password());
        assertThat(isLoggedIn(program)).isTrue();
        String wished = "Ganz anders " + Words.unique();

        here.form(PASSWORD, newPassword(anna.password(), wished)).expect(303);

        assertThat(isLoggedIn(here)).isTrue();
        assertThat(isLoggedIn(elsewhere)).isFalse();
        program.get("api/v1/session").expect(401);
        portal.guest().tryLogin(anna.email(), anna.password()).expect(401);
        portal.guest().tryLogin(anna.email(), wished).expect(200);
        portal.mailbox()
                .await(anna.email(), "it was changed", mail -> mail.subject().contains("Passwort wurde geändert"));
    }

    @Test
    void wantsTheOldPasswordForANewOne(Portal portal) {
        Member anna = portal.members().pending();
        Client client = portal.as(anna);

        Answer wrong = client.form(PASSWORD, newPassword("falsch-falsch", "Ganz anders als vorher"))
                .expect(422);
        Answer common = client.form(PASSWORD, newPassword(anna.password(), "Sommer2026"))
                .expect(422);

        assertThat(wrong.text()).contains("Das Passwort stimmt nicht").doesNotContain("falsch-falsch");
        assertThat(common.text()).contains("zuerst erraten").doesNotContain("Sommer2026");
        portal.guest().tryLogin(anna.email(), anna.password()).expect(200);
    }

    @Test
    void letsStaffChangeTheirPasswordsToo(Portal portal) {
        for (String page : new String[] {DATA, PASSWORD, SESSIONS}) {
            assertThat(portal.as(Portal.EDITOR).get(page).expect(200).text())
                    .as(page)
                    .doesNotContain("infoportal.");
        }
    }

    @Test
    void endsASessionFromAnotherWithoutScript(Portal portal) {
        Member anna = portal.members().pending();
        Client elsewhere = portal.guest()
                .with("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1")
                .login(anna.email(), anna.password());
        try (Visitor visitor = portal.visitor(PLAIN)) {
            visitor.login(anna.email(), anna.password());
            visitor.open(SESSIONS);
            assertThat(visitor.main().innerText()).contains("Diese Sitzung", "Safari, iPhone");
            Locator end = visitor.main().locator("form[action$='sitzungen/beenden'] button");
            assertThat(end.count()).isEqualTo(1);

            visitor.page().waitForNavigation(end::click);

            assertThat(visitor.main().innerText())
                    .contains("Die Sitzung ist beendet")
                    .doesNotContain("iPhone");
        }
        assertThat(isLoggedIn(elsewhere)).isFalse();
        elsewhere.get("konto").expect(303);
    }

    @Test
    void endsAllOthersAtOnce(Portal portal) {
        Member anna = portal.members().pending();
        Client here = portal.as(anna);
        Client one = portal.as(anna);
        Client two = portal.as(anna);

        here.form(SESSIONS + "/andere-beenden", Map.of()).expect(303);

        assertThat(isLoggedIn(here)).isTrue();
        assertThat(isLoggedIn(one)).isFalse();
        assertThat(isLoggedIn(two)).isFalse();
    }

    @Test
    void endsNoSessionOfSomebodyElse(Portal portal) {
        Client anna = portal.as(portal.members().pending());
        Member berta = portal.members().pending();
        Client here = portal.as(berta);
        Client elsewhere = portal.as(berta);
        String session = SESSION.matcher(here.get(SESSIONS).expect(200).text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();

        anna.form(SESSIONS + "/beenden", Map.of("session", session)).expect(303);
        anna.form(SESSIONS + "/beenden", Map.of("session", "gibt-es-nicht")).expect(303);
        anna.form(SESSIONS + "/beenden", Map.of()).expect(303);

        assertThat(isLoggedIn(elsewhere)).isTrue();
    }

    @Test
    void takesASignedOutSessionOffTheList(Portal portal) {
        Member anna = portal.members().pending();
        Client here = portal.as(anna);
        Client elsewhere = portal.as(anna);
        assertThat(here.get(SESSIONS).text()).containsPattern(SESSION);

        elsewhere.delete("api/v1/session").expect(204);

        assertThat(here.get(SESSIONS).text()).doesNotContainPattern(SESSION);
    }

    private static Map<String, String> newAddress(String email, String password) {
        return Map.of("email", email, "confirmPassword", password);
    }

    private static Map<String, String> newPassword(String old, String wished) {
        return Map.of("currentPassword", old, "password", wished, "passwordRepeat", wished);
    }

    private static String addressLink(Portal portal, String address) {
        return portal
                .mailbox()
                .await(address, "with a link", mail -> mail.text().contains("adresse-bestaetigen?token="))
                .links()
                .stream()
                .filter(link -> link.contains("adresse-bestaetigen?token="))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLoggedIn(Client client) {
        return client.get("api/v1/session")
                .expect(200)
                .json()
                .path("authenticated")
                .asBoolean();
    }
}
