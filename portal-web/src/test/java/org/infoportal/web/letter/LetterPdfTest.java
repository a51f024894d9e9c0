package org.infoportal.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Member;
import org.infoportal.letter.Letter;
import org.infoportal.paper.PrintedLetter;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final LetterPdf letters = new LetterPdf(
            LightModule.resources(),
            new Templates(LightModule.resources()),
            new Messages(LightModule.resources(), new MovableClock()));

    @Test
    void saysCodeUserNameAndAddressOfThePage() throws IOException {
        String text = text(print(activation(Locale.GERMAN)));

        assertThat(text)
                .contains("K7QM-2XPA-H4VD-93RT", "erna.muster", "https://portal.example.org/aktivieren")
                .contains("Guten Tag Erna Müster", "Samstag, 21. November 2026", "Mittwoch, 20. Januar 2027");
    }

    @Test
    void putsTheAddressIntoTheWindowOfTheEnvelope() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(activation(Locale.GERMAN)))) {
            // DIN 5008, form B: the field for the address, below the line with the sender
            assertThat(textAt(document, 20, 62.7, 85, 27.3).lines().map(String::strip))
                    .containsExactly("Frau", "Erna Müster", "Musterweg 1", "12345 Musterhausen");
            assertThat(textAt(document, 20, 45, 85, 17.7)).contains("[Name der Geschäftsstelle]");
        }
    }

    @Test
    void isReadableForScreenReaders() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(activation(Locale.GERMAN)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Briefe");
            assertThat(new String(document.getDocumentCatalog()
                            .getMetadata()
                            .exportXMPMetadata()
                            .readAllBytes()))
                    .contains("pdfuaid");
        }
    }

    @Test
    void bringsItsFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(activation(Locale.GERMAN)))) {
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void beginsEachLetterOnAPageOfItsOwn() throws IOException {
        byte[] pdf = print(activation(Locale.GERMAN), decision("accreditation-reject", "Grund.", Locale.GERMAN));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accreditation-accredit, de", "accreditation-accredit, en",
        "accreditation-send-back, de", "accreditation-send-back, en",
        "accreditation-reject, de", "accreditation-reject, en",
        "accreditation-revoke, de", "accreditation-revoke, en",
        // not written as a letter: the mail's words do
        "already-registered, de", "already-registered, en",
    })
    void printsEveryDecisionOnOnePage(String template, String language) throws IOException {
        byte[] pdf = print(decision(template, "Erster Satz.\n\nZweiter Satz.", Locale.forLanguageTag(language)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(pdf)).contains("Erna Müster").doesNotContain("${", "infoportal.", ":facts", "> ");
        if (template.startsWith("accreditation")) {
            assertThat(text(pdf)).contains("Erster Satz.", "Zweiter Satz.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='file:///etc/hostname'/>",
                "<style>@import url(http://127.0.0.1:1/x.css)</style>",
                "</body></html>",
                "&amp; ]]> <!ENTITY x SYSTEM 'file:///etc/hostname'>"
            })
    void printsWhatWasTypedAsText(String typed) throws IOException {
        String text = text(print(decision("accreditation-reject", typed, Locale.GERMAN)));

        assertThat(text.replaceAll("\\s", "")).contains(typed.replaceAll("\\s", ""));
    }

    private byte[] print(PrintedLetter... printed) {
        return letters.of(List.of(printed), Locale.GERMAN);
    }

    private static PrintedLetter activation(Locale language) {
        return letter(
                "activation",
                language,
                Map.of(
                        "code", "K7QM-2XPA-H4VD-93RT",
                        "link", "https://portal.example.org/aktivieren",
                        "until", "2027-01-20T10:00:00Z"));
    }

    private static PrintedLetter decision(String template, String reason, Locale language) {
        return letter(template, language, Map.of("reason", reason, "link", "https://portal.example.org/konto"));
    }

    private static PrintedLetter letter(String template, Locale language, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("name", "Erna Müster");
        model.put("userName", "erna.muster");
        model.put("home", "https://portal.example.org/");
        return new PrintedLetter(
                new Letter("l1", template, "m1", Map.of(), AT, Optional.empty()), member(language), model, AT);
    }

    private static Member member(Locale language) {
        return new Member(
                "m1",
                "erna.muster",
                "frau",
                "Erna",
                "Müster",
                "",
                language,
                "candidate",
                "",
                Optional.empty(),
                AccreditationState.REGISTERED,
                List.of(),
                Optional.empty(),
                Map.of(),
                "Musterweg 1\n12345 Musterhausen",
                Optional.empty(),
                AT,
                Optional.empty(),
                new Consent("1", "", AT, "paper"),
                List.of(),
                1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String textAt(PDDocument document, double left, double top, double width, double height)
            throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion(
                "area",
                new Rectangle2D.Double(
                        left * POINTS_PER_MM, top * POINTS_PER_MM, width * POINTS_PER_MM, height * POINTS_PER_MM));
        stripper.extractRegions(document.getPage(0));
        return stripper.getTextForRegion("area");
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
