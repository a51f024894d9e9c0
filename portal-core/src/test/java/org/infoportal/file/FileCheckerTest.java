package org.infoportal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckerTest {

    private static final byte[] PDF = Samples.text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    private final FileChecker checker = new FileChecker();

    @Test
    void findsTheKindByTheContent() {
        assertThat(check("plakat.docx", PDF).kind()).isEqualTo(FileKind.PDF);
        assertThat(check("x.pdf", Samples.docx(Map.of())).kind()).isEqualTo(FileKind.DOCX);
        assertThat(check("x.bin", Samples.odt(Map.of())).kind()).isEqualTo(FileKind.ODT);
        assertThat(check("x", Samples.picture("jpg", 4, 4)).kind()).isEqualTo(FileKind.JPEG);
        assertThat(check("x", Samples.picture("png", 4, 4)).kind()).isEqualTo(FileKind.PNG);
        assertThat(check("x", Samples.picture("gif", 4, 4)).kind()).isEqualTo(FileKind.GIF);
        assertThat(check("x", Samples.webp()).kind()).isEqualTo(FileKind.WEBP);
        assertThat(check("x.exe", "Grüße".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(FileKind.TEXT);
        assertThat(check("liste.CSV", Samples.text("a;b\n1;2\n")).kind()).isEqualTo(FileKind.CSV);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    plakat.pdf                  | plakat.pdf
                    Plakat Größe 1 (neu).PDF    | Plakat Größe 1 (neu).pdf
                    C:\\Users\\mara\\plan.pdf   | plan.pdf
                    ../../etc/passwd            | passwd.pdf
                    plan.pdf.exe                | plan.pdf.pdf
                    plan                        | plan.pdf
                    .htaccess                   | datei.pdf
                    ..                          | datei.pdf
                    a"b<c>d|e;f.pdf             | a_b_c_d_e_f.pdf
                    """, delimiterString = " | ")
    void cleansTheName(String sent, String kept) {
        assertThat(check(sent, PDF).name()).isEqualTo(kept);
    }

    @Test
    void shortensLongNamesBetweenCharacters() {
        String name = check("💡".repeat(300) + ".pdf", PDF).name();

        assertThat(name).endsWith(".pdf").hasSizeLessThan(250);
        assertThat(name.codePoints().allMatch(c -> Character.getType(c) != Character.SURROGATE))
                .isTrue();
    }

    @Test
    void knowsTheSameContentAgain() {
        assertThat(check("a.pdf", PDF).version()).isEqualTo(check("b.pdf", PDF).version());
        assertThat(check("a.txt", Samples.text("a")).version())
                .isNotEqualTo(check("a.txt", Samples.text("b")).version());
    }

    @Test
    void refusesEmptyFiles() {
        refuses("infoportal.file.empty.error", new byte[0]);
    }

    @Test
    void saysHowLargeAFileMayBe() {
        FileRules rules = new FileRules(1024 * 1024, Pattern.compile(".*"));

        assertThatThrownBy(() -> checker.check("x.txt", new byte[1024 * 1024 + 1024 * 512], rules))
                .isInstanceOfSatisfying(RefusedFileException.class, refusal -> {
                    assertThat(refusal).hasMessage("infoportal.file.size.error");
                    assertThat(refusal.arguments()).containsExactly(1.5, 1.0);
                });
    }

    @Test
    void takesOnlyWhatTheFieldTakes() {
        FileRules pictures = new FileRules(1_000_000, Pattern.compile("image/.*"));

        assertThat(checker.check("x", Samples.picture("png", 4, 4), pictures).kind())
                .isEqualTo(FileKind.PNG);
        assertThatThrownBy(() -> checker.check("x.png", PDF, pictures))
                .isInstanceOfSatisfying(RefusedFileException.class, refusal -> {
                    assertThat(refusal).hasMessage("infoportal.file.type.error");
                    assertThat(refusal.arguments()).containsExactly("application/pdf", "JPG, PNG, GIF, WEBP");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE html><p>Hallo</p>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "<?xml version=\"1.0\"?><a/>",
                "#!/bin/sh\necho hallo\n",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000",
                "{\\rtf1 Hallo}"
            })
    void refusesWhatItDoesNotKnow(String content) {
        refuses("infoportal.file.type.error", Samples.text(content));
    }

    @Test
    void refusesArchives() {
        refuses("infoportal.file.archive.error", Samples.zip(Map.of("a.txt", "a")));
        refuses("infoportal.file.archive.error", Samples.zip(Map.of("mimetype", "application/epub+zip")));
        refuses("infoportal.file.archive.error", Samples.text("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000"));
        refuses("infoportal.file.archive.error", Samples.text("7z\u00bc\u00af\u0027\u001c\u0000\u0004"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "word/vbaData.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/Mappe1.xlsm",
                "xl/macrosheets/sheet1.xml"
            })
    void refusesMacrosInOffice(String part) {
        refuses("infoportal.file.macros.error", Samples.docx(Map.of(part, "x")));
    }

    @Test
    void refusesDocumentsThatSayTheyHaveMacros() {
        refuses(
                "infoportal.file.macros.error",
                Samples.zip(Map.of("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic/Standard/Modul1.xml", "Scripts/python/x.py"})
    void refusesMacrosInOpenDocument(String part) {
        refuses("infoportal.file.macros.error", Samples.odt(Map.of(part, "x")));
    }

    @Test
    void findsMacrosThatOnlyTheListAtTheEndNames() {
        byte[] docx = Samples.docx(Map.of());
        refuses("infoportal.file.macros.error", Samples.join(docx, Samples.text("PK\1\2 word/vbaProject.bin")));
    }

    @Test
    void refusesOldOffice() {
        byte[] doc = Samples.join(Samples.text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[1024]);

        refuses("infoportal.file.oldOffice.error", doc);
    }

    @Test
    void stopsUnpackingBombs() {
        refuses("infoportal.file.bomb.error", Samples.docx(Map.of("word/big.xml", "a".repeat(8_000_000))));
    }

    @Test
    void refusesBrokenDocumentsAndPictures() {
        byte[] docx = Samples.docx(Map.of("word/more.xml", "x".repeat(5000)));
        docx[60] ^= 0x55;
        docx[61] ^= 0x55;
        docx[62] ^= 0x55;
        assertThatThrownBy(() -> check("x", docx)).isInstanceOf(RefusedFileException.class);
        refuses("infoportal.file.broken.error", java.util.Arrays.copyOf(Samples.picture("png", 40, 40), 30));
        refuses("infoportal.file.broken.error", java.util.Arrays.copyOf(Samples.picture("jpg", 40, 40), 60));
        refuses("infoportal.file.broken.error", java.util.Arrays.copyOf(Samples.picture("gif", 40, 40), 20));
    }

    @Test
    void refusesPicturesWithTooManyPixels() {
        byte[] png = Samples.picture("png", 4, 4);
        byte[] header = java.nio.ByteBuffer.allocate(13)
                .putInt(40_000)
                .putInt(4)
                .put(png, 24, 5)
                .array();
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(Samples.text("IHDR"));
        sum.update(header);
        java.nio.ByteBuffer.wrap(png).position(16).put(header).putInt((int) sum.getValue());

        refuses("infoportal.file.pixels.error", png);
    }

    private void refuses(String messageKey, byte[] content) {
        assertThatThrownBy(() -> check("datei.docx", content))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage(messageKey);
    }

    private CheckedFile check(String name, byte[] content) {
        return checker.check(name, content, FileRules.ANY);
    }
}
