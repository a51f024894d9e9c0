package org.infoportal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckerTest {

    private static final String FORM = """
            form:
              properties:
                - { name: title, $type: textField, required: true, maxLength: 10 }
                - { name: mail, $type: textField, validators: [ { name: m, $type: emailValidator, errorMessage: mail-wrong } ] }
                - { name: text, $type: richTextField }
                - { name: order, $type: textField, type: java.lang.Long }
                - { name: day, $type: dateField }
                - { name: agree, $type: checkBoxField }
                - { name: circles, $type: checkBoxGroupField, datasource: { $type: optionListDatasource, options: [ { name: a, value: a }, { name: b, value: b } ] } }
                - { name: words, $type: jcrMultiValueField, field: { $type: textField, maxLength: 5 } }
            """;

    private final FormChecker checker =
            new FormChecker((field, viewer) -> field.options().fixed());

    @TempDir
    Path folder;

    private Form form;

    @BeforeEach
    void readForm() throws Exception {
        Files.createDirectories(folder.resolve("infoportal/forms"));
        Files.writeString(folder.resolve("infoportal/forms/test.yaml"), FORM);
        form = new Definitions(new FolderResources(folder), new MovableClock()).getForm("test");
    }

    @Test
    void takesJsonAndHtmlValuesAlike() {
        Checked json = check(Map.of("title", " Titel ", "order", 7, "agree", true, "circles", List.of("a")));
        Checked html = check(Map.of("title", "Titel", "order", "7", "agree", "true", "circles", List.of("a")));

        assertThat(json.errors()).isEmpty();
        assertThat(json.values())
                .isEqualTo(html.values())
                .containsEntry("order", 7L)
                .containsEntry("agree", true);
    }

    @Test
    void readsDates() {
        assertThat(check(Map.of("title", "T", "day", "2027-09-12")).values())
                .containsEntry("day", LocalDate.of(2027, 9, 12));
    }

    @Test
    void missesWhatIsRequired() {
        assertThat(check(Map.of("title", "  ")).errors())
                .containsExactly(FieldError.of("title", "infoportal.field.required.error"));
    }

    @Test
    void refusesFieldsThatTheFormDoesNotKnow() {
        assertThat(check(Map.of("title", "T", "admin", "true")).errors())
                .containsExactly(FieldError.of("admin", "infoportal.field.unknown.error"));
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(check(Map.of("title", "ÄÖÜ😀ÄÖÜ😀Ä😀")).errors()).isEmpty();
        assertThat(check(Map.of("title", "12345678901")).errors())
                .containsExactly(FieldError.of("title", "infoportal.field.length.error", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0007", "\ud800"})
    void refusesWhatCannotBeShown(String title) {
        assertThat(check(Map.of("title", title)).errors())
                .containsExactly(FieldError.of("title", "infoportal.field.characters.error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x@", "@y.de", "a b@c.de", "a@b", "a@b..", "<a@b.de>", "a@b.de,c@d.de"})
    void refusesWhatIsNoAddress(String mail) {
        assertThat(check(Map.of("title", "T", "mail", mail)).errors())
                .containsExactly(FieldError.of("mail", "mail-wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "anna.muster+x@sub.example.org", "o'neill@example.org", "ü@bücher.de"})
    void takesAddresses(String mail) {
        assertThat(check(Map.of("title", "T", "mail", mail)).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "12.09.2027", "soon", "0001-01-01", "999999-01-01"})
    void refusesDatesThatDoNotExist(String day) {
        assertThat(check(Map.of("title", "T", "day", day)).errors())
                .containsExactly(FieldError.of("day", "infoportal.field.date.error"));
    }

    @Test
    void refusesChoicesThatAreNotOffered() {
        assertThat(check(Map.of("title", "T", "circles", List.of("a", "z"))).errors())
                .containsExactly(FieldError.of("circles", "infoportal.field.choice.error"));
    }

    @Test
    void refusesWrongTypes() {
        assertThat(check(Map.of("title", 5, "order", "x", "agree", "maybe", "words", Map.of()))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("title", "order", "agree", "words");
    }

    @Test
    void sanitisesRichText() {
        assertThat(check(Map.of("title", "T", "text", "<p>a<script>b</script></p>"))
                        .text("text"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void takesOneValuePerLine() {
        assertThat(check(Map.of("title", "T", "words", "eins\n zwei \n\neins")).values())
                .containsEntry("words", List.of("eins", "zwei"));
    }

    private Checked check(Map<String, ?> input) {
        return checker.check(form, input, Viewer.GUEST);
    }
}
