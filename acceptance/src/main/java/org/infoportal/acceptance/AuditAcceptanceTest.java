package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as those read it who may. */
@PortalTest
class AuditAcceptanceTest {

    private static final String ADMIN = "admin";
    private static final String PAGE = "verwaltung/protokoll";

    @Test
    void leadsFromAllEntriesToOnePerson(Portal portal) {
        Member anna = portal.members().pending();
        portal.members().decide(anna, "reject", "Kein Mandat in diesem Jahr.").expect(200);
        try (Visitor admin = portal.visitor()) {
            admin.login(ADMIN, Portal.DEMO_PASSWORD);
            admin.open(PAGE);
            admin.choose("was", "accreditation.rejected");
            admin.press("Filtern");
            assertThat(admin.main().locator("tbody tr").first().innerText())
                    .contains("Abgelehnt", "freischaltung", anna.lastName(), "Kein Mandat in diesem Jahr.");
            assertThat(admin.main().locator("tbody").innerText()).doesNotContain("Registriert");

            admin.follow(anna.lastName() + ", " + anna.firstName());
            assertThat(admin.heading()).contains(anna.lastName());
            assertThat(admin.main().locator("tbody tr").allInnerTexts())
                    .hasSize(4)
                    .satisfies(rows -> assertThat(rows.get(0)).contains("Abgelehnt"))
                    .satisfies(rows -> assertThat(rows.get(3)).contains("Registriert"));
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void provesThatNothingWasChanged(Portal portal) {
        portal.members().registered();
        try (Visitor admin = portal.visitor()) {
            admin.login(ADMIN, Portal.DEMO_PASSWORD);
            admin.open(PAGE);
            admin.press("Prüfen");

            assertThat(admin.main().locator(".ip-notice").innerText()).contains("Das Protokoll ist unversehrt");
            assertThat(admin.main().locator("code").innerText()).matches("\\d+:[0-9a-f]{64}");
        }
    }

    @Test
    void leavesAsATableThatASpreadsheetOpensSafely(Portal portal) {
        Member anna = portal.members().pending();
        portal.members()
                .decide(anna, "send-back", "=HYPERLINK(\"https://example.org\");\nzweite Zeile")
                .expect(200);
        String id = portal.members().id(anna);

        Answer csv = portal.as(ADMIN).get(PAGE + ".csv?kennung=" + id).expect(200);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"protokoll.csv\"");
        assertThat(csv.text())
                .startsWith("\uFEFF\"Nr.\";\"Zeitpunkt\";\"Wer\";\"Was\"")
                .contains(";\"'=HYPERLINK(\"\"https://example.org\"\");\nzweite Zeile\";")
                .contains("\"accreditation.registered\";\"" + id + "\"");
        assertThat(csv.text().split("\r\n")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "von=gestern, 422",
        "bis=2027-02-30, 422",
        "von=-999999999-01-01, 422",
        "bis=%2B999999999-12-31, 422",
        "von=9999-12-31&bis=9999-12-31, 422",
        "offset=-1, 422",
        "offset=999999999, 200",
        "wer=niemand, 200",
        "wer=%00, 200",
        "was=%27%20or%201=1, 200",
        "kennung=..%2F.., 200",
        "von=2027-05-01&bis=2026-05-01, 200",
        "unbekannt=1, 200"
    })
    void takesOddFiltersCalmly(String query, int status, Portal portal) {
        portal.as(ADMIN).get(PAGE + "?" + query).expect(status);
        if (!query.startsWith("offset")) {
            portal.as(ADMIN).get(PAGE + ".csv?" + query).expect(status);
        }
    }

    @Test
    void keepsWhatWasTypedBesideTheMistake(Portal portal) {
        String page = portal.as(ADMIN)
                .get(PAGE + "?von=gestern&kennung=abc")
                .expect(422)
                .text();

        assertThat(page).contains("value=\"gestern\"", "value=\"abc\"", "f-von-error");
    }

    @Test
    void showsAccreditorsThePersonOnly(Portal portal) {
        Member anna = portal.members().pending();
        Client accreditor = portal.as(Portal.ACCREDITOR);

        assertThat(accreditor
                        .get(PAGE + "/person/" + portal.members().id(anna))
                        .expect(200)
                        .text())
                .contains("Antrag eingereicht");
        accreditor.get(PAGE).expect(404);
        accreditor.get(PAGE + ".csv").expect(404);
        accreditor.form(PAGE + "/pruefung", Map.of()).expect(404);
        accreditor.get(PAGE + "/person/gibt-es-nicht").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mitglied", "wartend", "redaktion"})
    void doesNotExistForOthers(String account, Portal portal) {
        Member anna = portal.members().pending();
        String person = PAGE + "/person/" + portal.members().id(anna);

        for (Client other : List.of(portal.guest(), portal.as(account))) {
            other.get(PAGE).expect(404);
            other.get(PAGE + ".csv").expect(404);
            other.get(person).expect(404);
            other.form(PAGE + "/pruefung", Map.of()).expect(404);
        }
    }
}
