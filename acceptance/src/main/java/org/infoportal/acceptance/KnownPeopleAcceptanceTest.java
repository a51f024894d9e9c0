package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Mailbox;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** A list of known people: looked at, taken over, and what it does for those who are on it. */
@PortalTest
class KnownPeopleAcceptanceTest {

    private static final String PATH = "verwaltung/bekannte";
    private static final String HEADER = "Vorname;Nachname;E-Mail;Kreise\n";
    private static final Look PLAIN = Look.GERMAN.withoutScript();

    @Test
    void accreditsWhoeverIsOnTheListAndConfirmsHerAddress(Portal portal) {
        Member anna = portal.members().newcomer();
        try (Visitor accreditor = portal.visitor(PLAIN)) {
            accreditor.adopt(portal.as(Portal.ACCREDITOR)).open(PATH);
            accreditor.follow("Liste einlesen");
            accreditor.fill("text", HEADER + line(anna, "Kandidatin") + "Ohne;Adresse;;\n");
            accreditor.press("Liste prüfen");

            assertThat(accreditor.heading()).isEqualTo("Liste prüfen und übernehmen");
            assertThat(accreditor.main().innerText())
                    .contains("Zeile 3", "E-Mail", "Hier fehlt etwas", anna.lastName());
            accreditor.press("Liste übernehmen");
            assertThat(accreditor.main().locator("[role=alert]").innerText()).contains("Zeilen mit Fehlern: 1");

            accreditor.tick("onlyGood", "true");
            accreditor.press("Liste übernehmen");
            // the page loads itself anew, without a script
            accreditor.main().getByText("Neu oder geändert: 1").waitFor();
            assertThat(accreditor.heading()).isEqualTo("Liste übernommen");
        }

        portal.guest().post("api/v1/registrations", anna.registration()).expect(202);
        portal.guest()
                .form("bestaetigen", Map.of("token", portal.members().confirmationToken(anna)))
                .expect(200);

        Mail mail = portal.mailbox()
                .await(anna.email(), "that she is accredited", m -> m.subject().contains("freigeschaltet"));
        assertThat(mail.text()).doesNotContain(anna.email());
        assertThat(portal.as(anna)
                        .get("api/v1/session")
                        .json()
                        .path("audiences")
                        .toString())
                .contains("member", "candidate");
    }

    @Test
    void takesAFileAndKeepsItForItsOwner(Portal portal) {
        Client accreditor = portal.as(Portal.ACCREDITOR);
        byte[] file = (HEADER + "Jörg;Größe;" + Words.unique() + "@example.org;staff\n")
                .getBytes(Charset.forName("windows-1252"));

        Answer answer = upload(accreditor, file).expect(303);
        String preview = portal.path() + PATH + "/import/";
        assertThat(answer.header("Location")).startsWith(preview);
        String id = answer.header("Location").substring(preview.length());

        assertThat(accreditor.get(PATH + "/import/" + id).expect(200).text()).contains("Größe, Jörg", "Hauptamtliche");
        for (Client other : List.of(portal.guest(), portal.as("admin"), portal.as(Portal.EDITOR))) {
            other.get(PATH + "/import/" + id).expect(404);
            other.form(PATH + "/import/" + id + "/start", Map.of()).expect(404);
            other.form(PATH + "/import/" + id + "/verwerfen", Map.of()).expect(404);
        }
        accreditor.form(PATH + "/import/" + id + "/verwerfen", Map.of()).expect(303);
        accreditor.get(PATH + "/import/" + id).expect(404);
    }

    @Test
    void keepsWhatWasPastedBesideTheMessage(Portal portal) {
        try (Visitor accreditor = portal.visitor(PLAIN)) {
            accreditor.adopt(portal.as(Portal.ACCREDITOR)).open(PATH + "/import");
            accreditor.fill("text", "kein Kopf\n<b>Zeile</b>");
            accreditor.press("Liste prüfen");

            assertThat(accreditor.main().locator("[role=alert]").innerText()).contains("Vorname, Nachname und E-Mail");
            assertThat(accreditor.main().locator("[name=text]").inputValue()).isEqualTo("kein Kopf\n<b>Zeile</b>");
        }
    }

    @Test
    void refusesFilesThatAreTooLargeOrNoForm(Portal portal) {
        Client accreditor = portal.as(Portal.ACCREDITOR);

        upload(accreditor, new byte[5 * 1024 * 1024 + 1]).expect(422);
        upload(accreditor, new byte[10 * 1024 * 1024]).expect(413);
        accreditor
                .send("POST", PATH + "/import", "multipart/form-data", bytes("nichts"))
                .expectRefused();
        accreditor
                .send("POST", PATH + "/import", "multipart/form-data; boundary=x", bytes("--x\r\nabgeschnitten"))
                .expectRefused();
        accreditor.form(PATH + "/import", Map.of("text", HEADER)).expect(415);
    }

    @Test
    void isNothingForStrangers(Portal portal) {
        for (Client stranger : List.of(portal.guest(), portal.as(Portal.EDITOR), portal.as("mitglied"))) {
            stranger.get(PATH).expect(404);
            stranger.get(PATH + "/import").expect(404);
            stranger.get(PATH + "/entfernen").expect(404);
            stranger.form(PATH + "/entfernen", Map.of()).expect(404);
            stranger.form(PATH + "/einladen", Map.of()).expect(404);
            stranger.form(PATH + "/suche", Map.of("q", "a")).expect(404);
            upload(stranger, bytes(HEADER + "A;B;a@example.org;\n")).expect(404);
        }
    }

    @Test
    void invitesWithAPersonalLink(Portal portal) {
        Member anna = portal.members().newcomer();
        try (Visitor accreditor = portal.visitor(PLAIN);
                Visitor visitor = portal.visitor(PLAIN)) {
            accreditor.adopt(portal.as(Portal.ACCREDITOR)).open(PATH + "/import");
            accreditor.fill("text", HEADER + line(anna, "staff"));
            accreditor.press("Liste prüfen");
            accreditor.press("Liste übernehmen");
            accreditor.main().getByText("Neu oder geändert: 1").waitFor();
            accreditor.open(PATH);
            accreditor.fill("q", anna.email());
            accreditor.press("Suchen");
            assertThat(accreditor.page().url()).doesNotContain(anna.email());
            Locator row =
                    accreditor.main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(anna.lastName()));
            accreditor.page().waitForNavigation(row::click);
            accreditor.press("Einladen");

            String link = invitation(portal.mailbox(), anna);
            Client scanner = portal.guest();
            scanner.get(link).expect(200);
            visitor.open(link);
            assertThat(visitor.main().locator("[name=firstName]").inputValue()).isEqualTo(anna.firstName());
            assertThat(visitor.main().locator("[name=email]").count()).isZero();
            assertThat(visitor.main().innerText()).contains(anna.email());
            visitor.tick("salutation", "keine");
            visitor.fill("password", anna.password());
            visitor.fill("passwordRepeat", anna.password());
            visitor.press("Zugang öffnen");
            assertThat(visitor.main().locator("[role=alert]").innerText()).isNotBlank();

            visitor.fill("password", anna.password());
            visitor.fill("passwordRepeat", anna.password());
            visitor.tick("consent", "true");
            visitor.press("Zugang öffnen");
            assertThat(visitor.heading()).isEqualTo("Ihr Zugang ist offen");

            visitor.login(anna.email(), anna.password());
            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains("Freigeschaltet");
            assertThat(visitor.open(link)).isEqualTo(410);
            Eventually.holds(
                    "she is no stranger",
                    portal.soon(),
                    () -> portal.as(anna)
                            .get("api/v1/session")
                            .json()
                            .path("audiences")
                            .toString()
                            .contains("staff"));
        }
    }

    private static String invitation(Mailbox mailbox, Member member) {
        return mailbox
                .await(
                        member.email(),
                        "with an invitation",
                        mail -> mail.links().stream().anyMatch(link -> link.contains("einladung?token=")))
                .links()
                .stream()
                .filter(link -> link.contains("einladung?token="))
                .findFirst()
                .orElseThrow();
    }

    private static String line(Member member, String circles) {
        return String.join(";", member.firstName(), member.lastName(), member.email(), circles) + "\n";
    }

    private static Answer upload(Client client, byte[] file) {
        byte[] head =
                bytes("--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n");
        byte[] tail = bytes("\r\n--grenze--\r\n");
        byte[] body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return client.send("POST", PATH + "/import", "multipart/form-data; boundary=grenze", body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
