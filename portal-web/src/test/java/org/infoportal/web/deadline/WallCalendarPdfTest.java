package org.infoportal.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.election;
import static org.infoportal.deadline.Rules.rule;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.infoportal.deadline.DeadlineEngine;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.error.InvalidException;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallCalendarPdfTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-08-01");

    private final MovableClock clock = new MovableClock();
    private final Messages messages = new Messages(LightModule.resources(), clock);
    private final WallCalendarPdf pdf = new WallCalendarPdf(
            new Templates(LightModule.resources()),
            messages,
            new DeadlineViews(new DeadlineWords(messages), messages, clock));

    @Test
    void saysWhatIsDueWhenAndByWhichLaw() throws IOException {
        String text = text(print(
                PaperFormat.A4, Locale.GERMAN, rule("a").days(-20).at("18:00").build()));

        assertThat(text)
                .contains("August 2025", "September 2025", "Montag", "18:00 Uhr: Regel a", "Wahltag: Wahl")
                .contains("Montag, 25. August 2025, 18:00 Uhr", "Ausschlussfrist", "§ 1")
                .contains("Stand: Freitag, 1. August 2025", "https://portal.example.org/fristen");
    }

    @Test
    void speaksEnglish() throws IOException {
        String text = text(print(
                PaperFormat.A4, Locale.ENGLISH, rule("a").days(-20).at("18:00").build()));

        assertThat(text)
                .contains("August 2025", "Monday", "18:00: Regel a", "Polling day: Wahl")
                .doesNotContain("Uhr");
    }

    @ParameterizedTest
    @CsvSource({"A4, 842, 595", "A3, 1191, 842"})
    void liesOnItsSide(PaperFormat format, int width, int height) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(print(format, Locale.GERMAN, rule("a").days(-20).build()))) {
            assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
            assertThat(Math.round(document.getPage(0).getMediaBox().getHeight()))
                    .isEqualTo(height);
        }
    }

    /** August 2026 has six weeks. */
    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void keepsAMonthOnOnePageHoweverMuchIsInIt(PaperFormat format) throws IOException {
        DeadlineRule[] many = new DeadlineRule[150];
        Arrays.setAll(
                many,
                i -> rule("mit einem recht langen Namen und der Nummer " + i)
                        .days(-14 - i % 30)
                        .at("18:00")
                        .build());
        WallCalendar calendar = WallCalendar.of(
                new DeadlineEngine(any -> Optional.empty())
                        .plan(election("2026-09-13"), List.of(many))
                        .deadlines(),
                YearMonth.of(2026, 8),
                Map.of());

        byte[] printed = pdf.of(calendar, format, TODAY, "https://portal.example.org/fristen", Locale.GERMAN);

        assertThat(text(printed, 1)).contains("August 2026").contains("weitere, siehe Liste");
        assertThat(text(printed, 2)).contains("September 2026");
        assertThat(text(printed, 3)).contains("Alle Fristen in diesem Kalender");
    }

    @Test
    void isReadableForScreenReaders() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                print(PaperFormat.A4, Locale.GERMAN, rule("a").days(-20).build()))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Fristenkalender");
            assertThat(new String(document.getDocumentCatalog()
                            .getMetadata()
                            .exportXMPMetadata()
                            .readAllBytes()))
                    .contains("pdfuaid");
        }
    }

    @Test
    void saysSoIfThereIsNothing() throws IOException {
        byte[] printed = print(PaperFormat.A4, Locale.GERMAN);

        assertThat(text(printed)).contains("Zurzeit steht keine Frist an.", "https://portal.example.org/fristen");
    }

    @Test
    void isA4UnlessToldOtherwise() {
        assertThat(PaperFormat.of("")).isEqualTo(PaperFormat.A4);
        assertThat(PaperFormat.of("a3")).isEqualTo(PaperFormat.A3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a5", "letter", "../a4", "A4 "})
    void refusesOtherPaper(String name) {
        Assertions.assertThatThrownBy(() -> PaperFormat.of(name))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("format")));
    }

    private byte[] print(PaperFormat format, Locale language, DeadlineRule... rules) {
        WallCalendar calendar = WallCalendar.of(
                new DeadlineEngine(any -> Optional.empty())
                        .plan(election("2025-09-14"), List.of(rules))
                        .deadlines(),
                YearMonth.from(TODAY),
                Map.of());
        return pdf.of(calendar, format, TODAY, "https://portal.example.org/fristen", language);
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
