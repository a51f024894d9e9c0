package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.FileInput;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Files that editors publish reach those they are meant for, unchanged and safely. */
@PortalTest
class MaterialAcceptanceTest {

    private static final String API = "api/v1/materials?limit=200&q=";

    @Test
    void isDownloadedByThoseItIsMeantFor(Portal portal) {
        String word = Words.unique();
        Entry entry = published(portal, word, FileInput.text("größe " + word + ".txt", "Hier steht " + word), "chair");
        Client chair = portal.as(portal.members().accredited("chair"));
        awaitPublication(portal, chair, entry);

        Answer file = chair.get(file(entry)).expect(200);

        assertThat(file.text()).isEqualTo("Hier steht " + word);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment")
                .endsWith("filename*=UTF-8''gr%C3%B6%C3%9Fe%20" + word + ".txt");
        assertThat(file.header("Cache-Control")).contains("private");
        for (Client stranger : List.of(
                portal.guest(), portal.as(portal.members().accredited("candidate")), portal.as(Portal.ACCREDITOR))) {
            stranger.get(file(entry)).expect(404);
            stranger.get(file(entry) + "?breite=160").expect(404);
            stranger.get("material/" + entry.slug()).expect(404);
            assertThat(stranger.get(API + word).items()).isEmpty();
        }
    }

    @Test
    void isNamedWithWhatItIs(Portal portal) {
        String word = Words.unique();
        Entry entry = published(portal, word, FileInput.text("liste.txt", "Hier steht " + word), "public");
        awaitPublication(portal, portal.guest(), entry);

        String page = portal.guest().get("material/" + entry.slug()).expect(200).text();
        JsonNode item = portal.guest().get(API + word).expect(200).items().get(0);

        assertThat(page).contains("Material " + word, "Text, 1 KB", "Frei zu verwenden", file(entry));
        assertThat(portal.guest().get("material?q=" + word).expect(200).text()).contains("material/" + entry.slug());
        assertThat(item.path("title").asText()).isEqualTo("Material " + word);
        assertThat(item.path("licence").asText()).isEqualTo("Frei zu verwenden");
        assertThat(item.path("file").path("type").asText()).isEqualTo("text/plain");
        assertThat(item.path("file").path("size").asInt()).isEqualTo(("Hier steht " + word).length());
        assertThat(item.path("file").path("url").asText()).isEqualTo(portal.path() + file(entry));
    }

    @Test
    void keepsItsAddressWhenTheFileIsReplaced(Portal portal) {
        String word = Words.unique();
        Entry entry = published(portal, word, FileInput.text("alt.txt", "Die alte Fassung"), "public");
        awaitPublication(portal, portal.guest(), entry);
        String tag = portal.guest().get(file(entry)).expect(200).header("ETag");
        assertThat(portal.guest().get(file(entry), "If-None-Match", tag).status())
                .isEqualTo(304);

        Map<String, Object> fields = fields(word, FileInput.text("neu.txt", "Die neue Fassung!"), "public");
        portal.editors().publish(portal.editors().change(entry, fields));

        Eventually.holds(
                "the new file",
                portal.soon(),
                () -> portal.guest().get(file(entry)).text().equals("Die neue Fassung!"));
        Answer asked = portal.guest().get(file(entry), "If-None-Match", tag).expect(200);
        assertThat(asked.header("Content-Disposition")).contains("neu.txt");
    }

    @Test
    void isFetchedInParts(Portal portal) {
        String word = Words.unique();
        Entry entry = published(portal, word, FileInput.text("zehn.txt", "0123456789"), "public");
        awaitPublication(portal, portal.guest(), entry);
        Client guest = portal.guest();

        Answer part = guest.get(file(entry), "Range", "bytes=2-4").expect(206);

        assertThat(part.text()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(guest.get(file(entry), "Range", "bytes=7-").expect(206).text())
                .isEqualTo("789");
        assertThat(guest.get(file(entry), "Range", "bytes=-2").expect(206).text())
                .isEqualTo("89");
        assertThat(guest.get(file(entry), "Range", "bytes=10-").expect(416).header("Content-Range"))
                .isEqualTo("bytes */10");
        assertThat(guest.get(file(entry), "Range", "bytes=5-2").expect(200).text())
                .isEqualTo("0123456789");
        assertThat(guest.get(file(entry), "Range", "bytes=2-4", "If-Range", part.header("ETag"))
                        .status())
                .isEqualTo(206);
        assertThat(guest.get(file(entry), "Range", "bytes=2-4", "If-Range", "\"alt\"")
                        .status())
                .isEqualTo(200);
        assertThat(guest.head(file(entry)).expect(200).header("Content-Length")).isEqualTo("10");
    }

    @Test
    void leadsFromFormerAddresses(Portal portal) {
        String word = Words.unique();
        FileInput file = FileInput.text("a.txt", "a");
        Entry entry = published(portal, word, file, "public");
        awaitPublication(portal, portal.guest(), entry);
        Map<String, Object> fields = fields(word, file, "public");
        fields.put("slug", "neu-" + word);

        portal.editors().publish(portal.editors().change(entry, fields));

        Eventually.holds(
                "the new address",
                portal.soon(),
                () -> portal.guest()
                                .get("dateien/material/neu-" + word + "/file")
                                .status()
                        == 200);
        assertThat(portal.guest().get(file(entry)).expect(301).header("Location"))
                .endsWith("dateien/material/neu-" + word + "/file");
        assertThat(portal.guest().get("material/" + entry.slug()).expect(301).header("Location"))
                .endsWith("material/neu-" + word);
    }

    @Test
    void isShownSmallIfItIsAPicture(Portal portal) throws IOException {
        String word = Words.unique();
        Entry entry = published(portal, word, new FileInput("bild.png", png(900, 300)), "public");
        awaitPublication(portal, portal.guest(), entry);

        Answer small = portal.guest().get(file(entry) + "?breite=160").expect(200);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.body()));
        assertThat(image.getWidth()).isEqualTo(160);
        assertThat(image.getHeight()).isEqualTo(53);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(portal.guest()
                        .get(file(entry) + "?breite=160", "If-None-Match", small.header("ETag"))
                        .status())
                .isEqualTo(304);
        portal.guest().get(file(entry) + "?breite=161").expect(404);
        portal.guest().get(file(entry) + "?breite=abc").expect(404);
        assertThat(portal.guest().get("material/" + entry.slug()).text())
                .contains(file(entry) + "?breite=640", "alt=\"Ein blaues Bild\"");
    }

    @Test
    void ofOtherTypesAndFieldsIsMissing(Portal portal) {
        Entry entry = published(portal, Words.unique(), FileInput.text("a.txt", "a"), "public");
        awaitPublication(portal, portal.guest(), entry);

        for (String path : List.of(
                "dateien/faq/" + entry.slug() + "/file",
                "dateien/material/" + entry.slug() + "/title",
                "dateien/material/" + entry.slug() + "/jcr:content",
                "dateien/gibtesnicht/" + entry.slug() + "/file",
                "dateien/material/gibt-es-nicht/file")) {
            assertThat(portal.guest().get(path).status()).as(path).isEqualTo(404);
        }
    }

    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0x2040C0);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Entry published(Portal portal, String word, FileInput file, String audience) {
        return portal.editors().publish(portal.editors().create("material", fields(word, file, audience)));
    }

    private static Map<String, Object> fields(String word, FileInput file, String audience) {
        return new HashMap<>(Map.of(
                "title",
                "Material " + word,
                "file",
                file,
                "alternative",
                "Ein blaues Bild",
                "licence",
                "Frei zu verwenden",
                "audiences",
                List.of(audience)));
    }

    private static void awaitPublication(Portal portal, Client reader, Entry entry) {
        Eventually.holds(
                "the file", portal.soon(), () -> reader.get(file(entry)).status() == 200);
    }

    private static String file(Entry entry) {
        return "dateien/material/" + entry.slug() + "/file";
    }
}
