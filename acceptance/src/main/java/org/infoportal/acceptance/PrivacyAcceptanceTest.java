package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What members see and decide about their own data. */
@PortalTest
class PrivacyAcceptanceTest {

    private static final String PAGE = "konto/datenschutz";

    @Test
    void handsOutEverythingHeldButNoSecrets(Portal portal) throws IOException {
        Member anna = portal.members().pending();
        portal.members()
                .decide(anna, "send-back", "Bitte nennen Sie Ihre Gliederung.")
                .expect(200);
        portal.mailbox().awaitNumber(anna.email(), 2);

        Answer answer = portal.as(anna).form(PAGE + "/auskunft", Map.of()).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"auskunft-");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Map<String, String> files = unzip(answer.body());
        assertThat(files).containsOnlyKeys("daten.json", "auskunft.html");
        JsonNode data = new ObjectMapper().readTree(files.get("daten.json")).path("data");
        assertThat(data.path("account").path(0).path("email").asText()).isEqualTo(anna.email());
        assertThat(data.path("application").path(0).path("lastName").asText()).isEqualTo(anna.lastName());
        assertThat(data.path("application").path(0).path("history")).hasSize(3);
        assertThat(data.path("consents").path(0).path("text").asText()).isNotBlank();
        assertThat(data.path("audit")).isNotEmpty();
        assertThat(data.path("mails")).isNotEmpty();
        assertThat(files.get("auskunft.html"))
                .contains(anna.lastName(), anna.email(), "Bitte nennen Sie Ihre Gliederung.")
                .doesNotContain("infoportal.");
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "pswd", "$2a$", "token=", anna.password().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void letsAMemberGoAndComeBack(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor visitor = portal.visitor()) {
            visitor.login(anna.email(), anna.password());
            visitor.open(PAGE);
            visitor.fill("password", "das ist es nicht");
            visitor.press("Mein Konto löschen");
            assertThat(visitor.main().locator("[role=alert]").innerText()).contains("Das Passwort stimmt nicht.");
            assertThat(visitor.main().innerText()).doesNotContain("Ich möchte bleiben");

            visitor.fill("password", anna.password());
            visitor.press("Mein Konto löschen");
            assertThat(visitor.main().innerText()).contains("Ihr Konto wird am", "gelöscht");
            Mail mail = portal.mailbox()
                    .await(anna.email(), "that says when", m -> m.subject().equals("Ihr Konto wird gelöscht"));
            assertThat(mail.links())
                    .containsExactly(portal.baseUri().resolve(PAGE).toString());

            visitor.press("Ich möchte bleiben");
            assertThat(visitor.main().innerText())
                    .contains("Ihr Konto wird nicht gelöscht.")
                    .doesNotContain("Ihr Konto wird am");
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void showsTheWordsSheAgreedTo(Portal portal) {
        Member anna = portal.members().registered();

        String page = portal.as(anna).get(PAGE).expect(200).text();

        assertThat(page)
                .contains("Meine Einwilligungen", "über die Programmschnittstelle", "Ihre Einwilligung ist freiwillig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auskunft", "einwilligung", "loeschung", "loeschung/zuruecknahme"})
    void doesNothingForGuestsAndOnAGet(String action, Portal portal) {
        assertThat(portal.guest().get(PAGE).expect(303).header("Location")).contains("anmelden");
        portal.guest()
                .form(PAGE + "/" + action, Map.of("password", "x", "text", "x"))
                .expectRefused();
        portal.as(portal.members().registered()).get(PAGE + "/" + action).expectRefused();
    }

    @Test
    void tellsStaffWhyNotHere(Portal portal) {
        Client accreditor = portal.as(Portal.ACCREDITOR);

        assertThat(accreditor.get(PAGE).expect(200).text()).contains("gehört zur Verwaltung dieses Portals");
        accreditor
                .form(PAGE + "/loeschung", Map.of("password", Portal.DEMO_PASSWORD))
                .expect(404);
    }

    @Test
    void refusesAForeignSite(Portal portal) {
        Client anna = portal.as(portal.members().registered());

        anna.form(PAGE + "/auskunft", Map.of(), "Origin", "https://elsewhere.example.org")
                .expect(403);
        anna.form(PAGE + "/loeschung", Map.of("password", "x"), "Origin", "https://elsewhere.example.org")
                .expect(403);
    }
}
