package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Content goes in and out at the Desk: a broken line changes nothing, a good file shows how far it is. */
@PortalTest
@Needs(Feature.DESK)
class TransferAcceptanceTest {

    private static final int MANY = 40;

    static Stream<Look> looks() {
        return Stream.of(Look.GERMAN, Look.GERMAN.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void readsATableOnceNoLineIsWrong(Look look, Portal portal) {
        String word = Words.unique();
        Client client = portal.as(Portal.EDITOR);
        try (Visitor editor = portal.visitor(look).adopt(client)) {
            assertThat(editor.open("desk/faq/import")).isEqualTo(200);
            editor.fill("text", table(word).replace("Kandidieren;5\n", "Kandidieren;fünfte\n"));
            editor.press("Prüfen und Vorschau zeigen");

            assertThat(editor.heading()).isEqualTo("Das lässt sich so nicht einlesen");
            assertThat(editor.main().innerText()).contains("Zeile 6", "Reihenfolge", "ganze Zahl");
            assertThat(found(client, word)).isZero();

            editor.follow("Andere Datei wählen");
            editor.fill("text", table(word));
            editor.press("Prüfen und Vorschau zeigen");
            assertThat(editor.heading()).isEqualTo("Was eingelesen würde");
            assertThat(found(client, word)).isZero();
            editor.press("Einlesen (" + MANY + ")");

            // the page loads itself anew, with and without a script
            editor.main().getByText("Neu: " + MANY).waitFor();
            assertThat(editor.main().innerText()).contains("Erledigt.");
            assertThat(found(client, word)).isEqualTo(MANY);
            assertThat(portal.guest().get("api/v1/faqs?q=" + word).items())
                    .as("drafts")
                    .isEmpty();

            editor.press("Alles zurücknehmen");
            editor.main().getByText("Zurückgenommen: " + MANY).waitFor();
            assertThat(found(client, word)).isZero();
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void findsNothingNewInWhatItGaveOut(Portal portal) {
        String word = Words.unique();
        Client client = portal.as(Portal.EDITOR);
        for (int i = 0; i < 3; i++) {
            portal.faqs().publish(portal.faqs().create(word, Faqs.fields(word + " " + i, "public")));
        }
        Answer archive = client.get("desk/faq/export?q=" + word).expect(200);
        assertThat(archive.header("Content-Disposition")).contains("attachment", "faq.zip");
        assertThat(archive.header("Content-Type")).contains("application/zip");
        assertThat(names(archive.body())).hasSize(3).allMatch(name -> name.matches("faq\\.[a-z0-9-]+\\.yaml"));

        try (Visitor editor = portal.visitor().adopt(client)) {
            editor.open("desk/faq/import");
            editor.main()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("faq.zip", "application/zip", archive.body()));
            editor.press("Prüfen und Vorschau zeigen");

            assertThat(editor.main().locator("[data-change=same]").count()).isEqualTo(3);
            assertThat(editor.main().innerText()).contains("Es gibt nichts einzulesen");
            assertThat(editor.main().getByText("Einlesen (").count()).isZero();
            editor.press("Verwerfen");
        }
    }

    @Test
    void doesOneThingWithManyAndTakesItBack(Portal portal) {
        String word = Words.unique();
        Client client = portal.as(Portal.EDITOR);
        for (int i = 0; i < 3; i++) {
            portal.faqs().publish(portal.faqs().create(word, Faqs.fields(word + " " + i, "public")));
        }
        try (Visitor editor = portal.visitor().adopt(client)) {
            String task = client.form(
                            "desk/faq", Map.of("_all", "true", "q", word, "state", "", "_action", "unpublish"))
                    .expect(303)
                    .header("Location");
            editor.open(task);
            editor.main().getByText("Zurückgezogen: 3").waitFor();
            assertThat(portal.guest().get("api/v1/faqs?q=" + word).items()).isEmpty();

            editor.press("Alles zurücknehmen");
            Locator done = editor.main().getByText("Zurückgenommen: 3");
            done.waitFor();
            assertThat(portal.guest().get("api/v1/faqs?q=" + word).items()).hasSize(3);

            String id = task.substring(task.lastIndexOf('/') + 1);
            assertThat(client.get("api/v1/desk/tasks/" + id)
                            .expect(200)
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("done");
            portal.as(Portal.ADMIN).get("api/v1/desk/tasks/" + id).expect(404);
        }
    }

    /** The line of the entry n is n + 1. */
    private static String table(String word) {
        StringBuilder table = new StringBuilder("Frage;Antwort;Kategorie;Reihenfolge\n");
        for (int i = 1; i <= MANY; i++) {
            table.append("Frage %d zu %s?;Antwort %d.;Kandidieren;%d%n".formatted(i, word, i, i));
        }
        return table.toString().replace("\r", "");
    }

    private static int found(Client editor, String word) {
        return editor.get("api/v1/desk/content/faq?q=" + word)
                .json()
                .path("total")
                .asInt();
    }

    private static List<String> names(byte[] bytes) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
