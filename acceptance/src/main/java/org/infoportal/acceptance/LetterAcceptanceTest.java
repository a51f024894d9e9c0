package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without e-mail gets in by letters: taken down, printed, activated, decided on, answered. */
@PortalTest
class LetterAcceptanceTest {

    private static final Pattern CODE = Pattern.compile("\\b([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}\\b");
    private static final Pattern USER_NAME = Pattern.compile("Benutzername\\s+(erna\\.\\S+)");

    @Test
    void bringsSomebodyWithoutEmailIntoThePortal(Portal portal) {
        String word = Words.unique();
        try (Visitor accreditor = portal.visitor();
                Visitor erna = portal.visitor()) {
            accreditor.login(Portal.ACCREDITOR, Portal.DEMO_PASSWORD);
            accreditor.open("verwaltung/briefe/neu");
            accreditor.fill("letterDate", "2026-01-02");
            accreditor.tick("salutation", "frau");
            accreditor.fill("firstName", "Erna");
            accreditor.fill("lastName", "Muster-" + word);
            accreditor.fill("address", "Musterweg 1\n12345 Musterhausen");
            accreditor.choose("function", "candidate");
            accreditor.choose("language", "de");
            accreditor.tick("consent", "true");
            accreditor.press("Antrag aufnehmen");
            assertThat(accreditor.main().innerText()).contains("Erna Muster-" + word, "Code zum Bestätigen");

            String letter = print(portal, "Erna Muster-" + word);
            erna.open("aktivieren");
            erna.fill("userName", first(USER_NAME, letter, 1));
            erna.fill("code", first(CODE, letter, 0).toLowerCase(Locale.ROOT));
            erna.fill("password", "ein langes Passwort");
            erna.fill("passwordRepeat", "ein langes Passwort");
            erna.press("Bestätigen und Passwort setzen");
            assertThat(erna.heading()).isEqualTo("Danke, Ihr Passwort ist gesetzt");
            erna.login(first(USER_NAME, letter, 1), "ein langes Passwort");
            erna.open("konto");
            assertThat(erna.main().innerText()).contains("In Prüfung");

            portal.as(Portal.ACCREDITOR)
                    .post(
                            "api/v1/accreditations/" + id(portal, word) + "/decision",
                            Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""))
                    .expect(200);
            accreditor.open("verwaltung/briefe");
            assertThat(accreditor.main().innerText()).contains("Zugang freigeschaltet");
            assertThat(print(portal, "Erna Muster-" + word)).contains("Ihr Zugang ist freigeschaltet");
            assertThat(accreditor.complaints()).isEmpty();
            assertThat(erna.complaints()).isEmpty();
        }
    }

    @Test
    void sendsThePdfAsADownloadThatNobodyKeeps(Portal portal) {
        Answer pdf = portal.as(Portal.ACCREDITOR)
                .form("verwaltung/briefe/drucken", Map.of("brief", letterTo(portal, record(portal))))
                .expect(200);

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).startsWith("attachment; filename=\"briefe-");
        assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
    }

    @Test
    void answersAlikeWhetherOrNotThereIsSuchAUserName(Portal portal) {
        String letter = print(portal, record(portal));
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "code", "2222-2222-2222-2222",
                "password", "ein langes Passwort",
                "passwordRepeat", "ein langes Passwort"));

        sent.put("userName", first(USER_NAME, letter, 1));
        Answer known = portal.guest().form("aktivieren", sent).expect(422);
        sent.put("userName", "niemand");
        Answer unknown = portal.guest().form("aktivieren", sent).expect(422);

        assertThat(unknown.text()).isEqualTo(known.text().replace(first(USER_NAME, letter, 1), "niemand"));
    }

    @Test
    void changesNothingWhenPagesAreOpened(Portal portal) {
        String name = record(portal);
        Client accreditor = portal.as(Portal.ACCREDITOR);

        assertThat(accreditor.get("verwaltung/briefe/drucken").status()).isEqualTo(405);
        assertThat(accreditor.get("verwaltung/briefe/verschickt").status()).isEqualTo(405);
        portal.guest().get("aktivieren").expect(200);
        assertThat(letterTo(portal, name)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verwaltung/briefe", "verwaltung/briefe/neu", "verwaltung/briefe/antrag/x"})
    void showsNothingToEditorsAndGuests(String page, Portal portal) {
        portal.as(Portal.EDITOR).get(page).expect(404);
        portal.guest().get(page).expect(404);
    }

    @Test
    void tellsWhatIsMissingAndKeepsWhatWasTyped(Portal portal) {
        Answer answer = portal.as(Portal.ACCREDITOR)
                .form("verwaltung/briefe/neu", Map.of("firstName", "Erna", "address", "Musterweg 1", "language", "de"))
                .expect(422);

        assertThat(answer.text()).contains("value=\"Erna\"", "Musterweg 1</textarea>", "unterschriebene Einwilligung");
    }

    /** @return the name on the letter */
    private static String record(Portal portal) {
        String name = "Muster-" + Words.unique();
        portal.as(Portal.ACCREDITOR)
                .form(
                        "verwaltung/briefe/neu",
                        Map.of(
                                "letterDate", "2026-01-02",
                                "salutation", "keine",
                                "firstName", "Erna",
                                "lastName", name,
                                "address", "Musterweg 1\n12345 Musterhausen",
                                "function", "candidate",
                                "language", "de",
                                "consent", "true"))
                .expect(303);
        return "Erna " + name;
    }

    private static List<String> letterTo(Portal portal, String name) {
        String page = portal.as(Portal.ACCREDITOR)
                .get("verwaltung/briefe")
                .expect(200)
                .text();
        Matcher row = Pattern.compile(
                        "name=\"brief\" value=\"([^\"]+)\"[^>]*>\\s*<label[^>]*>" + Pattern.quote(name) + "<")
                .matcher(page);
        return row.results().map(found -> found.group(1)).toList();
    }

    /** Prints all letters to somebody, as text. */
    private static String print(Portal portal, String name) {
        Eventually.holds(
                "a letter waits", portal.soon(), () -> !letterTo(portal, name).isEmpty());
        byte[] pdf = portal.as(Portal.ACCREDITOR)
                .form("verwaltung/briefe/drucken", Map.of("brief", letterTo(portal, name)))
                .expect(200)
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Portal portal, String word) {
        return portal
                .as(Portal.ACCREDITOR)
                .get("api/v1/accreditations?state=pending&limit=200")
                .expect(200)
                .items()
                .stream()
                .filter(item -> item.path("lastName").asText().endsWith(word))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(group);
    }
}
