package org.infoportal.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infoportal.csv.CsvText;
import org.infoportal.csv.LineError;
import org.infoportal.definition.Definitions;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Resources;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.infoportal.time.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    private static final Resources FILES = new FolderResources(Path.of("..", "light-modules"));
    private static final String HEADER = "Vorname;Nachname;E-Mail;Kreise;Gliederung;gültig bis\n";

    private final MovableClock clock = new MovableClock();
    private final ListReader reader = new ListReader(
            FILES,
            new Definitions(FILES, clock),
            new FormChecker((field, viewer) -> field.options().fixed()),
            written -> Optional.empty(),
            clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vorname;Nachname;E-Mail;Kreise\nJörg;Größe;j@example.org;Kandidatin|staff",
                "Vorname,Nachname,E-Mail,Kreise\nJörg,Größe,j@example.org,Kandidatin|staff",
                "Vorname\tNachname\tE-Mail\tKreise\nJörg\tGröße\tj@example.org\tKandidatin|staff",
                "E-Mail;Funktion;NACHNAME;vorname\r\nJ@Example.ORG;candidate | Hauptamtlich;Größe;Jörg\r\n",
                "First name;Surname;E-mail address;Circles\nJörg;Größe;j@example.org;candidate|staff",
                "\uFEFF\"Vorname\";\"Nachname\";\"E-Mail\";\"Kreise\"\n\"Jörg\";\"Größe\";\"j@example.org\";\"Kandidatin|staff\""
            })
    void readsWhatSpreadsheetsSave(String text) {
        ParsedList list = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(list.errors()).isEmpty();
        assertThat(list.lines()).singleElement().satisfies(line -> {
            assertThat(line.person().fullName()).isEqualTo("Jörg Größe");
            assertThat(line.person().email()).isEqualTo("j@example.org");
            assertThat(line.person().audiences()).containsExactly("candidate", "staff");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void recognisesTheCharacterSet(String charset) {
        String text = "Vorname;Nachname;E-Mail;gültig bis\nÄnne;Straß – Öhm;a@example.org;";

        ParsedList list = read(text.getBytes(Charset.forName(charset)));

        assertThat(list.lines().get(0).person().fullName()).isEqualTo("Änne Straß – Öhm");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ;Muster;m@example.org;;;,            Vorname,   infoportal.candidates.line.required
            Mara;;m@example.org;;;,              Nachname,  infoportal.candidates.line.required
            Mara;Muster;;;;,                     E-Mail,    infoportal.candidates.line.required
            Mara;Muster;mexample.org;;;,         E-Mail,    infoportal.field.email.error
            Mara;Muster;m@example.org;König;;,   Kreise,    infoportal.candidates.line.audience
            Mara;Muster;m@example.org;;Nirgendwo;, Gliederung, infoportal.candidates.line.unit
            Mara;Muster;m@example.org;;;morgen,  gültig bis, infoportal.field.date.error
            Mara;Muster;m@example.org;;;31.02.2030, gültig bis, infoportal.field.date.error
            Mara;Muster;m@example.org;;;1.1.1999, gültig bis, infoportal.candidates.line.past
            Mara;Muster;m@example.org;;;;zu viel, '', infoportal.candidates.line.fields
            =cmd();Muster;m@example.org;;;,      Vorname,   infoportal.candidates.line.formula
            Mara;+HYPERLINK(1);m@example.org;;;, Nachname,  infoportal.candidates.line.formula
            Mara;Muster;@sum.x@example.org;;;,   E-Mail,    infoportal.field.email.error
            Mara;Muster;=1+1@example.org;;;,     E-Mail,    infoportal.candidates.line.formula
            """)
    void tellsLineColumnAndWhatIsWrong(String line, String column, String message) {
        ParsedList list = read(HEADER + "Gut;Gut;gut@example.org;;;\n" + line + "\n");

        assertThat(list.lines()).hasSize(1);
        assertThat(list.broken()).isEqualTo(1);
        assertThat(list.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.error().messageKey()).isEqualTo(message);
        });
    }

    @Test
    void tellsTheLineWhereARecordBegins() {
        ParsedList list =
                read("Vorname;Nachname;E-Mail;Kreise\n\"Ma\nra\";Muster;m@example.org;\n\n;Leer;l@example.org;\n");

        assertThat(list.errors()).extracting(LineError::line).containsExactly(2L, 5L);
    }

    @Test
    void takesGermanAndIsoDays() {
        ParsedList list = read(HEADER + "A;A;a@example.org;;;1.2.2035\n" + "B;B;b@example.org;;;2035-02-01\n");

        assertThat(list.errors()).isEmpty();
        assertThat(list.lines())
                .extracting(line -> line.person().validUntil())
                .containsOnly(Optional.of(LocalDate.of(2035, 2, 1)));
    }

    @Test
    void takesTodayAsLastDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);

        assertThat(read(HEADER + "A;A;a@example.org;;;" + today).errors()).isEmpty();
        assertThat(read(HEADER + "A;A;a@example.org;;;" + today.minusDays(1)).errors())
                .hasSize(1);
    }

    @Test
    void takesNoDayForWhichNobodyCouldBeAccredited() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE).plusYears(20);

        assertThat(read(HEADER + "A;A;a@example.org;;;" + last).errors()).isEmpty();
        assertThat(read(HEADER + "A;A;a@example.org;;;" + last.plusDays(1)).errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.error().messageKey()).isEqualTo("infoportal.candidates.line.future"));
    }

    @Test
    void takesNobodyForWhomSomebodyElseIsResponsible() {
        ParsedList list = reader.read(
                HEADER + "A;A;a@example.org;;;\nB;B;b@example.org;;;\n",
                person -> person.firstName().equals("B"));

        assertThat(list.lines()).hasSize(1);
        assertThat(list.broken()).isEqualTo(1);
        assertThat(list.errors())
                .extracting(LineError::line, error -> error.error().messageKey())
                .containsExactly(tuple(2L, "infoportal.candidates.line.scope"));
    }

    private ParsedList read(String text) {
        return reader.read(text, person -> true);
    }

    @Test
    void countsTheFirstOfTwoLinesWithOneAddress() {
        ParsedList list = read(
                HEADER + "Mara;Muster;m@example.org;;;\nMara;Muster;M@Example.org;;;\nMaria;Muster;m@example.org;;;\n");

        assertThat(list.lines()).hasSize(1);
        assertThat(list.lines().get(0).person().firstName()).isEqualTo("Mara");
        assertThat(list.duplicates()).containsExactly(new Duplicate(3, 2, false), new Duplicate(4, 2, true));
    }

    @Test
    void knowsAnAddressInBothSpellingsOfItsDomain() {
        ParsedList list = read(HEADER + "A;A;a@müller.example;;;\nA;A;a@xn--mller-kva.example;;;\n");

        assertThat(list.lines()).hasSize(1);
        assertThat(list.duplicates()).containsExactly(new Duplicate(3, 2, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            '' ! infoportal.candidates.file.empty
            '  ' ! infoportal.candidates.file.empty
            Vorname;Nachname ! infoportal.candidates.file.header
            Mara;Muster;m@example.org ! infoportal.candidates.file.header
            """)
    void refusesWhatIsNoList(String text, String message) {
        assertRefused(text, message);
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertRefused(HEADER + "\"Mara;Muster;m@example.org;;;\n", "infoportal.candidates.file.quotes");
    }

    @Test
    void refusesMoreLinesThanAnyOfficeHas() {
        String lines = IntStream.rangeClosed(0, ListReader.MAX_LINES)
                .mapToObj(n -> "A;B;m" + n + "@example.org;;;\n")
                .collect(Collectors.joining());

        assertRefused(HEADER + lines, "infoportal.candidates.file.long");
    }

    @Test
    void refusesBinaryRubbishWithoutFailing() {
        byte[] rubbish = new byte[5000];
        new Random(1).nextBytes(rubbish);

        assertThat(catchThrowableOfType(InvalidException.class, () -> read(rubbish)))
                .isNotNull();
    }

    private void assertRefused(String text, String message) {
        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> read(text));
        assertThat(refused.errors()).extracting(FieldError::messageKey).containsExactly(message);
    }

    private ParsedList read(byte[] bytes) {
        return read(CsvText.decode(bytes));
    }
}
