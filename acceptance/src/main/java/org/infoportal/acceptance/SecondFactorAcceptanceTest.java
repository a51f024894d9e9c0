package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Authenticator;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A second factor: an app set up and used without script, and what it does to every other way in. */
@PortalTest
class SecondFactorAcceptanceTest {

    private static final String PAGE = "konto/zweiter-faktor";
    private static final String SESSION = "api/v1/session";

    @Test
    void setsUpAnAppAndSignsInWithItWithoutScript(Portal portal) {
        Member anna = portal.members().pending();
        Authenticator app;
        try (Visitor visitor = portal.visitor(Look.GERMAN.withoutScript())) {
            visitor.login(anna.email(), anna.password());
            visitor.open(PAGE);
            visitor.fill("password", anna.password());
            visitor.press("Weiter");
            visitor.press("App einrichten");
            String secret = visitor.main().locator(".ip-secret code").innerText();
            visitor.fill("code", "000000");
            visitor.press("App in Gebrauch nehmen");
            assertThat(visitor.main().innerText()).contains("Dieser Code stimmt nicht");
            assertThat(visitor.main().locator(".ip-secret code").innerText()).isEqualTo(secret);
            visitor.fill("code", new Authenticator(secret, List.of()).code());
            visitor.press("App in Gebrauch nehmen");
            assertThat(visitor.heading()).isEqualTo("Wiederherstellungscodes");
            app = new Authenticator(
                    secret, Authenticator.recoveryCodesIn(visitor.page().content()));
            assertThat(app.recoveryCodes()).hasSize(10);
        }
        portal.mailbox()
                .await(anna.email(), "about the app", mail -> mail.subject().contains("Authenticator-App"));

        try (Visitor visitor = portal.visitor(Look.GERMAN.withoutScript())) {
            visitor.login(anna.email(), anna.password());
            assertThat(visitor.heading()).isEqualTo("Anmeldung bestätigen");
            visitor.open("konto");
            assertThat(visitor.heading()).as("not signed in yet").isEqualTo("Anmelden");
            visitor.open("anmelden/bestaetigen");
            visitor.fill("code", "000000");
            visitor.press("Bestätigen");
            assertThat(visitor.main().innerText()).contains("stimmt nicht");
            visitor.fill("code", app.nextCode());
            visitor.press("Bestätigen");
            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains(anna.email());
        }
        try (Visitor visitor = portal.visitor(Look.GERMAN.withoutScript())) {
            visitor.login(anna.email(), anna.password());
            visitor.follow("Gerät verloren? Wiederherstellungscode benutzen");
            visitor.fill("code", app.recoveryCodes().get(0));
            visitor.press("Bestätigen");
            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains(anna.email());
        }
    }

    @Test
    void asksTheApiForACodeOnlyAfterTheRightPassword(Portal portal) {
        Member anna = portal.members().pending();
        Member berta = portal.members().pending();
        Authenticator app = Authenticator.setUp(portal.as(anna), anna);

        Answer wrong = signIn(portal, anna, "falsch-falsch", app.nextCode()).expect(401);
        Answer wrongWithout = signIn(portal, berta, "falsch-falsch", "").expect(401);
        assertThat(problem(wrong)).isEqualTo(problem(wrongWithout));
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(wrongWithout.headers().map().keySet());

        assertThat(signIn(portal, anna, anna.password(), "").expect(401).fieldErrors())
                .containsOnlyKeys("code");
        assertThat(signIn(portal, anna, anna.password(), "000000").expect(401).fieldErrors())
                .containsOnlyKeys("code");
        String code = app.nextCode();
        signIn(portal, anna, anna.password(), code).expect(200);
        signIn(portal, anna, anna.password(), code).expect(401);
        signIn(portal, anna, anna.password(), app.recoveryCodes().get(1)).expect(200);
        signIn(portal, anna, anna.password(), app.recoveryCodes().get(1)).expect(401);
    }

    @Test
    void ignoresACodeThatIsNotNeeded(Portal portal) {
        Member anna = portal.members().pending();

        signIn(portal, anna, anna.password(), "123456").expect(200);
    }

    @Test
    void refusesACodeThatIsNoText(Portal portal) {
        Answer answer = portal.guest()
                .post(SESSION, Map.of("identifier", "wartend", "password", Portal.DEMO_PASSWORD, "code", 123456))
                .expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys("code");
    }

    @Test
    void refusesBasicAsAWrongPassword(Portal portal) {
        Member anna = portal.members().pending();
        Client basic = portal.guest().basic(anna.email(), anna.password());
        basic.get(SESSION).expect(200);
        Authenticator.setUp(portal.as(anna), anna);

        Answer refused = basic.get(SESSION).expect(401);

        Answer wrong =
                portal.guest().basic(anna.email(), "falsch-falsch").get(SESSION).expect(401);
        assertThat(problem(refused)).isEqualTo(problem(wrong));
        assertThat(refused.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void revealsNothingBeforeTheRightPassword(Portal portal) {
        Member anna = portal.members().pending();
        Authenticator.setUp(portal.as(anna), anna);
        Member berta = portal.members().pending();
        Member nobody = portal.members().newcomer();

        List<Answer> answers = Stream.of(anna, berta, nobody)
                .map(member -> portal.guest()
                        .form("anmelden/passwort", Map.of("identifier", member.email(), "password", "falsch-falsch"))
                        .expect(401))
                .toList();

        assertThat(answers.stream()
                        .map(answer -> answer.headers().map().keySet())
                        .distinct())
                .hasSize(1);
        assertThat(answers.get(0).text().replace(anna.email(), "x"))
                .isEqualTo(answers.get(1).text().replace(berta.email(), "x"))
                .isEqualTo(answers.get(2).text().replace(nobody.email(), "x"));
    }

    @Test
    void showsTheSecondStepToNobodyElse(Portal portal) {
        for (Client guest : List.of(
                portal.guest(),
                portal.guest().with("Cookie", "infoportal-step=AAAA"),
                portal.guest().with("Cookie", "infoportal-step="))) {
            Answer answer = guest.get("anmelden/bestaetigen").expect(303);
            assertThat(answer.header("Location")).endsWith("anmelden");
        }
        portal.guest().form("anmelden/bestaetigen", Map.of("code", "123456")).expect(303);
    }

    @Test
    void brakesGuessing(Portal portal) {
        Member anna = portal.members().pending();
        Authenticator app = Authenticator.setUp(portal.as(anna), anna);
        Client guesser = portal.guest();
        guesser.form("anmelden/passwort", Map.of("identifier", anna.email(), "password", anna.password()))
                .expect(303);
        for (int i = 0; i < 5; i++) {
            guesser.form("anmelden/bestaetigen", Map.of("code", "000000")).expect(401);
        }

        Answer braked = guesser.form("anmelden/bestaetigen", Map.of("code", app.nextCode()))
                .expect(429);

        assertThat(Integer.parseInt(braked.header("Retry-After"))).isPositive();
        signIn(portal, anna, anna.password(), app.nextCode()).expect(429);
        guesser.form("anmelden/bestaetigen", Map.of("code", app.recoveryCodes().get(0)))
                .expect(303);
        assertThat(isSignedIn(guesser)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/bestaetigen", "/app/entfernen", "/codes", "/passkeys"})
    void changesNothingWithoutThePassword(String action, Portal portal) {
        Member anna = portal.members().pending();
        Authenticator app = Authenticator.setUp(portal.as(anna), anna);
        Client client = portal.guest();
        client.post(
                        SESSION,
                        Map.of(
                                "identifier",
                                anna.email(),
                                "password",
                                anna.password(),
                                "code",
                                app.recoveryCodes().get(0)))
                .expect(200);

        Answer answer =
                client.form(PAGE + action, Map.of("code", app.nextCode())).expect(303);

        assertThat(answer.header("Location")).endsWith(PAGE + "?meldung=password-first");
        assertThat(client.form(PAGE + "/freigabe", Map.of("password", "falsch-falsch"))
                        .expect(401)
                        .text())
                .contains("Das Passwort stimmt nicht");
        signIn(portal, anna, anna.password(), "").expect(401);
        signIn(portal, anna, anna.password(), app.recoveryCodes().get(1)).expect(200);
    }

    @Test
    void removesTheAppAndItsRecoveryCodes(Portal portal) {
        Member anna = portal.members().pending();
        Client client = portal.as(anna);
        Authenticator.setUp(client, anna);

        client.form(PAGE + "/app/entfernen", Map.of()).expect(303);

        signIn(portal, anna, anna.password(), "").expect(200);
        assertThat(client.get(PAGE).expect(200).text()).doesNotContain("Unbenutzt: ");
        portal.mailbox()
                .await(anna.email(), "about the removal", mail -> mail.subject().contains("entfernt"));
    }

    @Test
    void givesTheRecoveryCodesAsAFile(Portal portal) {
        Member anna = portal.members().pending();
        Client client = portal.as(anna);
        List<String> codes = Authenticator.setUp(client, anna).recoveryCodes();

        Answer file = client.form(PAGE + "/codes/datei", Map.of("codes", String.join("\n", codes)))
                .expect(200);

        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.text().lines()).containsAll(codes);
        client.form(PAGE + "/codes/datei", Map.of("codes", "<script>")).expect(404);
    }

    @Test
    void letsAnAdministratorFindAndHelp(Portal portal) {
        Member anna = portal.members().pending();
        Authenticator.setUp(portal.as(anna), anna);
        Client admin = portal.as("admin");
        String page = admin.form("verwaltung/zweiter-faktor", Map.of("identifier", anna.email()))
                .expect(303)
                .header("Location");
        assertThat(page).doesNotContain(anna.email());
        portal.as(Portal.ACCREDITOR).get(page).expect(404);
        portal.as(Portal.ACCREDITOR).form(page + "/entfernen", Map.of()).expect(404);
        signIn(portal, anna, anna.password(), "").expect(401);

        admin.form(page + "/entfernen", Map.of()).expect(303);

        signIn(portal, anna, anna.password(), "").expect(200);
        portal.mailbox()
                .await(anna.email(), "about the help", mail -> mail.subject().contains("zweiter Faktor"));
    }

    @Test
    void takesNoRubbishForAPasskey(Portal portal) {
        for (String rubbish : List.of("", "null", "{}", "[1]", "kein JSON", "{\"id\":\"AA\",\"response\":null}")) {
            portal.guest()
                    .form("anmelden/passkey", Map.of("credential", rubbish))
                    .expect(401);
        }
        portal.guest().form("anmelden/passkey", Map.of()).expect(401);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.GERMAN, Look.GERMAN.speaking("en-GB").wide(320).dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasNoViolationOnAnyOfItsPages(Look look, Portal portal) {
        Member anna = portal.members().pending();
        Client client = portal.as(anna);
        try (Visitor visitor = portal.visitor(look).adopt(client)) {
            visitor.open(PAGE);
            check(visitor);
            Authenticator.setUp(client, anna);
            client.form(PAGE + "/app", Map.of()).expect(303);
            visitor.adopt(client);
            visitor.open(PAGE);
            check(visitor);
            visitor.open(PAGE + "/app");
            check(visitor);
            visitor.open(PAGE);
            submit(visitor, "/codes");
            check(visitor);
        }
        try (Visitor visitor = portal.visitor(look)) {
            visitor.open("anmelden");
            visitor.fill("identifier", anna.email());
            submit(visitor, "anmelden");
            visitor.fill("password", anna.password());
            submit(visitor, "anmelden/passwort");
            check(visitor);
            visitor.fill("code", "000000");
            submit(visitor, "anmelden/bestaetigen");
            check(visitor);
            visitor.open("anmelden/bestaetigen?mit=wiederherstellungscode");
            check(visitor);
        }
        try (Visitor visitor = portal.visitor(look).adopt(portal.as("admin"))) {
            visitor.open("verwaltung/zweiter-faktor");
            check(visitor);
        }
    }

    private static void submit(Visitor visitor, String action) {
        visitor.page()
                .waitForNavigation(() -> visitor.main()
                        .locator("form[action$='" + action + "'] button[type=submit]")
                        .click());
    }

    private static void check(Visitor visitor) {
        Page page = visitor.page();
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                        .intValue())
                .as("horizontal scroll of " + page.url())
                .isNotPositive();
        assertThat(visitor.complaints()).as(page.url()).isEmpty();
    }

    private static Answer signIn(Portal portal, Member member, String password, String code) {
        return portal.guest().post(SESSION, Map.of("identifier", member.email(), "password", password, "code", code));
    }

    private static boolean isSignedIn(Client client) {
        return client.get(SESSION).json().path("authenticated").asBoolean();
    }

    /** All that a problem says, but for its trace id. */
    private static Map<String, Object> problem(Answer answer) {
        Map<String, Object> problem = new HashMap<>();
        answer.json().fields().forEachRemaining(field -> problem.put(field.getKey(), field.getValue()));
        problem.remove("traceId");
        return problem;
    }
}
