package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors put files into the portal: by button, by drag, over the API; and what may not come in stays out. */
@PortalTest
@Needs(Feature.DESK)
class DeskFilesAcceptanceTest {

    private static final String UPLOADS = "api/v1/desk/uploads/material/file";
    private static final String ITEMS = "api/v1/desk/content/material";

    @Test
    void areUploadedByButton(Portal portal) {
        String word = Words.unique();
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/material/neu");
            editor.fill("title", "Material " + word);
            chooseFile(editor, "plakat " + word + ".txt", "Hier steht " + word);
            awaitUpload(editor, "plakat " + word + ".txt");
            editor.tick("audiences", "public");
            save(editor);

            assertThat(editor.main().locator(".ip-upload__file").innerText())
                    .contains("plakat " + word + ".txt", "1 KB");
            assertThat(editor.complaints()).isEmpty();
        }
        assertThat(item(portal, word).path("file").path("name").asText()).isEqualTo("plakat " + word + ".txt");
    }

    @Test
    void areUploadedByDrag(Portal portal) throws IOException {
        String word = Words.unique();
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/material/neu");
            editor.fill("title", "Material " + word);
            drop(editor, "bild.png", MaterialAcceptanceTest.png(300, 200));
            awaitUpload(editor, "bild.png");
            save(editor);

            Locator picture = editor.main().locator("img.ip-upload__picture");
            picture.waitFor();
            assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(160);
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void areNotLostToAMistakeElsewhere(boolean script, Portal portal) {
        String word = Words.unique();
        Look look = script ? Look.GERMAN : Look.GERMAN.withoutScript();
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/material/neu");
            editor.fill("description", "Bleibt " + word);
            chooseFile(editor, "a.txt", "Hier steht " + word);
            if (script) {
                awaitUpload(editor, "a.txt");
            }
            save(editor);

            assertThat(editor.main().locator("[role=alert]").innerText()).contains("Titel");
            assertThat(editor.main().locator(".ip-upload__file").innerText())
                    .contains("a.txt", "noch nicht gespeichert");
            assertThat(editor.main().locator("[name=description]").inputValue()).isEqualTo("Bleibt " + word);
            editor.fill("title", "Material " + word);
            save(editor);
        }
        JsonNode item = item(portal, word);
        assertThat(item.path("file").path("name").asText()).isEqualTo("a.txt");
        assertThat(portal.as(Portal.EDITOR)
                        .get("desk/material/" + item.path("id").asText() + "/datei/file")
                        .expect(200)
                        .text())
                .isEqualTo("Hier steht " + word);
    }

    @Test
    void areReplacedAndStayWhereTheyAre(Portal portal) {
        String word = Words.unique();
        Answer created = create(portal, word, upload(portal, "alt.txt", "alt").expect(201));
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/material/" + created.json().path("id").asText());
            editor.fill("description", "Nur der Text");
            save(editor);
            assertThat(item(portal, word).path("file").path("name").asText()).isEqualTo("alt.txt");

            chooseFile(editor, "neu.txt", "neu");
            awaitUpload(editor, "neu.txt");
            save(editor);
        }
        JsonNode item = item(portal, word);
        assertThat(item.path("file").path("name").asText()).isEqualTo("neu.txt");
        assertThat(item.path("slug").asText())
                .isEqualTo(created.json().path("slug").asText());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void thatMayNotComeInAreRefusedInPlainWords(boolean script, Portal portal) {
        String word = Words.unique();
        Look look = script ? Look.GERMAN : Look.GERMAN.withoutScript();
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/material/neu");
            editor.fill("title", "Material " + word);
            chooseFile(editor, "seite.pdf", "<html><script>alert(1)</script></html>");
            if (script) {
                editor.main().locator(".ip-upload__status.ip-field__error").waitFor();
            } else {
                save(editor);
            }

            assertThat(editor.main().locator(".ip-field:has([type=file])").innerText())
                    .contains("text/html", "Erlaubt sind: PDF, DOCX");
            assertThat(editor.main().locator("[name=title]").inputValue()).isEqualTo("Material " + word);
        }
    }

    @Test
    void areCheckedByTheApi(Portal portal) throws IOException {
        Client editor = portal.as(Portal.EDITOR);

        Answer sent = upload(portal, "plan ü.txt", "Guten Tag").expect(201);
        assertThat(sent.json().path("name").asText()).isEqualTo("plan ü.txt");
        assertThat(sent.json().path("type").asText()).isEqualTo("text/plain");
        assertThat(sent.json().path("about").asText()).isEqualTo("Text, 1 KB");
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.write(new byte[21 * 1024 * 1024]);
        for (byte[] refused :
                List.of(new byte[0], "PK\3\4kaputt".getBytes(StandardCharsets.ISO_8859_1), large.toByteArray())) {
            assertThat(editor.send("POST", UPLOADS, "application/pdf", refused)
                            .expect(422)
                            .fieldErrors())
                    .containsOnlyKeys("file");
        }
        assertThat(editor.post(ITEMS, Map.of("title", "x", "file", "upload:gibtesnicht"))
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("file");
        assertThat(editor.post(ITEMS, Map.of("title", "x")).expect(422).fieldErrors())
                .containsOnlyKeys("file");
    }

    @Test
    void ofOthersAndOfNobodyAreMissing(Portal portal) {
        String waiting = upload(portal, "a.txt", "wartet")
                .expect(201)
                .json()
                .path("value")
                .asText();
        String address = "desk/dateien/" + waiting.replace("upload:", "");

        assertThat(portal.as(Portal.EDITOR).get(address).expect(200).text()).isEqualTo("wartet");
        portal.as(Portal.ADMIN).get(address).expect(404);
        portal.guest().get(address).expect(404);
        assertThat(portal.as(Portal.ADMIN)
                        .post(ITEMS, Map.of("title", "x", "file", waiting))
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("file");
        for (Client stranger : List.of(
                portal.guest(), portal.as(portal.members().accredited("chair")), portal.as(Portal.ACCREDITOR))) {
            stranger.send("POST", UPLOADS, "text/plain", "a".getBytes(StandardCharsets.UTF_8))
                    .expect(404);
        }
        portal.as(Portal.EDITOR)
                .send("POST", "api/v1/desk/uploads/material/title", "text/plain", "a".getBytes(StandardCharsets.UTF_8))
                .expect(404);
    }

    private static Answer upload(Portal portal, String name, String content) {
        return portal.as(Portal.EDITOR)
                .send(
                        "POST",
                        UPLOADS,
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8),
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + Client.encode(name).replace("+", "%20"));
    }

    private static Answer create(Portal portal, String word, Answer upload) {
        return portal.as(Portal.EDITOR)
                .post(
                        ITEMS,
                        Map.of(
                                "title",
                                "Material " + word,
                                "file",
                                upload.json().path("value").asText()))
                .expect(201);
    }

    private static JsonNode item(Portal portal, String word) {
        return portal.as(Portal.EDITOR)
                .get(ITEMS + "?q=" + word)
                .expect(200)
                .items()
                .get(0);
    }

    private static void chooseFile(Visitor editor, String name, String content) {
        editor.main()
                .locator("[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void drop(Visitor editor, String name, byte[] content) {
        Page page = editor.page();
        JSHandle data = page.evaluateHandle(
                "([name, content]) => { const data = new DataTransfer();"
                        + " data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));"
                        + " return data; }",
                List.of(name, Base64.getEncoder().encodeToString(content)));
        for (String event : List.of("dragenter", "dragover", "drop")) {
            page.dispatchEvent("main [data-upload]", event, Map.of("dataTransfer", data));
        }
    }

    private static void awaitUpload(Visitor editor, String name) {
        editor.main()
                .locator(".ip-upload__status", new Locator.LocatorOptions().setHasText(name + " ("))
                .waitFor();
    }

    private static void save(Visitor editor) {
        editor.page()
                .waitForNavigation(
                        () -> editor.main().locator("button[value=save]").click());
    }
}
