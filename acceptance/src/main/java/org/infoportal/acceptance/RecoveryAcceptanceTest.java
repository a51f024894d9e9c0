package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** The way back for whoever has forgotten her password or user name. */
@PortalTest
class RecoveryAcceptanceTest {

    private static final String REQUEST = "zugang-vergessen";
    private static final String RESET = "neues-passwort";

    @Test
    void leadsBackInWithoutScript(Portal portal) {
        Member anna = portal.members().pending();
        String password = "Wieder da " + Words.unique();
        try (Visitor visitor = portal.visitor(Look.GERMAN.withoutScript())) {
            visitor.open("anmelden");
            visitor.follow("Zugang vergessen?");
            visitor.fill("identifier", anna.email());
            visitor.press("Mail anfordern");
            assertThat(visitor.heading()).isEqualTo("Bitte schauen Sie in Ihr Postfach");

            visitor.open(link(portal, anna));
            visitor.fill("password", password);
            visitor.fill("passwordRepeat", password);
            visitor.press("Neues Passwort speichern");
            assertThat(visitor.heading()).isEqualTo("Ihr neues Passwort gilt");

            visitor.login(anna.email(), password);
            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains(anna.email());
        }
        portal.guest().tryLogin(anna.email(), anna.password()).expect(401);
    }

    @Test
    void offersTheWayBackBesideThePassword(Portal portal) {
        Client guest = portal.guest();
        guest.form("anmelden", Map.of("identifier", "wartend"));

        assertThat(guest.get("anmelden/passwort").expect(200).text()).contains(portal.path() + REQUEST);
    }

    @Test
    void answersAlikeWhetherOrNotThereIsAnAccount(Portal portal) {
        Member anna = portal.members().registered();
        Member unknown = portal.members().newcomer();

        Answer known = request(portal.guest(), anna.email()).expect(200);
        Answer nobody = request(portal.guest(), unknown.email()).expect(200);

        assertThat(nobody.text()).isEqualTo(known.text());
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
        link(portal, anna);
        assertThat(portal.mailbox().to(unknown.email())).isEmpty();
    }

    @Test
    void writesTheUserNameAndALinkAndNothingElse(Portal portal) {
        Member anna = portal.members().registered();
        request(portal.guest(), anna.email()).expect(200);

        Mail mail = mail(portal, anna);

        String userName = (anna.firstName() + "." + anna.lastName()).toLowerCase(Locale.ROOT);
        assertThat(mail.text()).contains(userName, "30 Minuten");
        assertThat(mail.text() + mail.html()).doesNotContain(anna.email(), anna.password());
        assertThat(mail.links())
                .isNotEmpty()
                .allMatch(link -> link.startsWith(portal.baseUri().toString()));
        assertThat(mail.html().toLowerCase(Locale.ROOT)).doesNotContain("<img", "<script", "url(");
        portal.guest().tryLogin(userName, anna.password()).expect(200);
    }

    @Test
    void changesNothingWhenTheLinkIsOnlyOpened(Portal portal) {
        Member anna = portal.members().registered();
        request(portal.guest(), anna.email());
        String token = token(portal, anna);

        for (int i = 0; i < 3; i++) {
            portal.guest().head(RESET + "?token=" + token).expect(200);
            Answer page = portal.guest().get(RESET + "?token=" + token).expect(200);
            assertThat(page.text()).contains("method=\"post\"");
            assertThat(page.header("Referrer-Policy")).isIn("no-referrer", "same-origin", "strict-origin");
        }

        portal.guest().tryLogin(anna.email(), anna.password()).expect(200);
        reset(portal.guest(), token, "Wieder da " + Words.unique()).expect(200);
    }

    @Test
    void takesALinkOnce(Portal portal) {
        Member anna = portal.members().registered();
        request(portal.guest(), anna.email());
        String token = token(portal, anna);
        String password = "Wieder da " + Words.unique();
        reset(portal.guest(), token, password).expect(200);

        reset(portal.guest(), token, "Ein anderes " + Words.unique()).expect(410);
        reset(portal.guest(), token + "x", "Ein anderes " + Words.unique()).expect(410);

        portal.guest().tryLogin(anna.email(), password).expect(200);
        portal.mailbox()
                .await(
                        anna.email(),
                        "the password was changed",
                        mail -> mail.subject().contains("Passwort wurde"));
    }

    @Test
    void endsEverySession(Portal portal) {
        Member anna = portal.members().pending();
        Client stranger = portal.as(anna);
        request(portal.guest(), anna.email());

        reset(portal.guest(), token(portal, anna), "Wieder da " + Words.unique())
                .expect(200);

        assertThat(isLoggedIn(stranger)).isFalse();
    }

    @Test
    void keepsTheLinkWhileThePasswordIsNotGoodEnough(Portal portal) {
        Member anna = portal.members().registered();
        request(portal.guest(), anna.email());
        String token = token(portal, anna);

        Answer common = reset(portal.guest(), token, "Passwort123").expect(422);
        assertThat(common.text()).contains("role=\"alert\"", "zuerst erraten").doesNotContain("Passwort123");
        reset(portal.guest(), token, anna.email()).expect(422);
        reset(portal.guest(), token, "kurz").expect(422);

        reset(portal.guest(), token, "Wieder da " + Words.unique()).expect(200);
    }

    @Test
    void keepsWhatWasTypedIfItIsNoAddressOrName(Portal portal) {
        request(portal.guest(), " ").expect(422);
        Answer tooLong = request(portal.guest(), "x".repeat(300)).expect(422);

        assertThat(tooLong.text()).contains("role=\"alert\"", "x".repeat(254));
    }

    private static Answer request(Client client, String identifier) {
        return client.form(REQUEST, Map.of("identifier", identifier));
    }

    private static Answer reset(Client client, String token, String password) {
        return client.form(RESET, Map.of("token", token, "password", password, "passwordRepeat", password));
    }

    private static Mail mail(Portal portal, Member member) {
        return portal.mailbox()
                .await(
                        member.email(),
                        "with a link to a new password",
                        mail -> mail.text().contains(RESET + "?token="));
    }

    private static String link(Portal portal, Member member) {
        return mail(portal, member).links().stream()
                .filter(link -> link.contains(RESET + "?token="))
                .findFirst()
                .orElseThrow();
    }

    private static String token(Portal portal, Member member) {
        return link(portal, member).replaceAll(".*token=", "");
    }

    private static boolean isLoggedIn(Client client) {
        return client.get("api/v1/session")
                .expect(200)
                .json()
                .path("authenticated")
                .asBoolean();
    }
}
