package org.infoportal.messagetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Option;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextRuleTest {

    private static final FolderResources FILES = new FolderResources(Path.of("..", "light-modules"));
    private static final String MAIL = "mail.confirm-address";
    private static final String GOOD = "Guten Tag {name},\n\n{link}\n\nIhr {site}";

    private final DeliveredTexts delivered = new DeliveredTexts(FILES, new MovableClock());
    private final MessageTextRule rule = new MessageTextRule(delivered);
    private final ContentType type = type();

    @Test
    void takesWordsWithWhatThatMailOffers() {
        assertThat(check(MAIL, "Willkommen bei {site}", GOOD).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nmae}", "{minutes}", "${name}", "{ name }", "{}", "{", "}", "{name", "{na{me}"})
    void refusesWhatCannotBeFilledIn(String braces) {
        assertThat(check(MAIL, "Betreff", GOOD + braces).errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactly(tuple("text", "infoportal.messageText.placeholder.unknown"));
    }

    @Test
    void namesWhatIsUnknownAndWhatThereIs() {
        assertThat(check(MAIL, "Betreff", GOOD + "{Link} {Name}")
                        .errors()
                        .get(0)
                        .arguments())
                .containsExactly("{Link}, {Name}", "{link}, {name}, {site}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{link}',                   '{name}'
            'Guten Tag {name}',         '{link}'
            'Guten Tag',                '{link}, {name}'
            """)
    void refusesAMailWithoutNameOrLink(String text, String missing) {
        assertThat(check(MAIL, "Betreff", text).errors())
                .containsExactly(FieldError.of("text", "infoportal.messageText.placeholder.missing", missing));
    }

    @Test
    void wantsTheLinkOnALineOfItsOwn() {
        assertThat(check(MAIL, "Betreff", "Guten Tag {name}, bitte {link} öffnen.")
                        .errors())
                .containsExactly(FieldError.of("text", "infoportal.messageText.placeholder.link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ihr Link {link}", "{userName}"})
    void keepsWhatOpensAnAccountOutOfTheSubject(String subject) {
        assertThat(check("mail.recover-access", subject, GOOD + " {minutes} {userName}")
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("subject");
    }

    @Test
    void wantsASubjectForMailsOnly() {
        assertThat(check(MAIL, "", GOOD).errors())
                .containsExactly(FieldError.of("subject", "infoportal.messageText.subject.required"));
        assertThat(check("infoportal.web.home.title", "Betreff", "Willkommen").errors())
                .containsExactly(FieldError.of("subject", "infoportal.messageText.subject.page"));
    }

    @Test
    void takesTheArgumentsOfATextOnPages() {
        assertThat(check("infoportal.web.home.welcome", "", "Hallo {0}!").errors())
                .isEmpty();
        assertThat(check("infoportal.web.home.welcome", "", "Hallo!").errors()).isEmpty();
        assertThat(check("infoportal.web.home.welcome", "", "Hallo {1}").errors())
                .hasSize(1);
        assertThat(check("infoportal.web.home.title", "", "Hallo {0}").errors())
                .containsExactly(FieldError.of("text", "infoportal.messageText.placeholder.none", "{0}"));
    }

    @Test
    void refusesATextThatNoPageHasRoomFor() {
        assertThat(check("infoportal.web.home.title", "", "x".repeat(201)).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("infoportal.field.length.error");
    }

    @Test
    void beginsWithTheDeliveredWords() {
        Checked begun = check(MAIL, "", "");

        assertThat(begun.errors()).isEmpty();
        assertThat(begun.text("subject")).isEqualTo("Bitte bestätigen Sie Ihre E-Mail-Adresse");
        assertThat(begun.text("text")).startsWith("Guten Tag {name},").contains("\n\n{link}\n\n");
    }

    @Test
    void leavesOtherTypesAlone() {
        Checked other = new Checked(Map.of("key", MAIL, "language", "de"), List.of());
        ContentType faq = new Definitions(FILES, new MovableClock())
                .findContentType("faq")
                .orElseThrow();

        assertThat(rule.apply(faq, Optional.empty(), other)).isSameAs(other);
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void deliversWordsThatPassInBothLanguages(String key) {
        for (String language : List.of("de", "en")) {
            assertThat(check(key, language, "", "").errors()).as(language).isEmpty();
        }
    }

    @Test
    void offersEveryMail() {
        List<String> mails = FILES.list("/infoportal/mails").stream()
                .filter(file -> file.endsWith("_de.ftl"))
                .map(file -> "mail." + file.substring(file.lastIndexOf('/') + 1, file.length() - "_de.ftl".length()))
                .toList();

        assertThat(everyText().stream().filter(key -> key.startsWith("mail.")))
                .containsExactlyInAnyOrderElementsOf(mails);
    }

    static List<String> everyText() {
        return type().form().find("key").orElseThrow().options().fixed().stream()
                .map(Option::value)
                .toList();
    }

    private Checked check(String key, String subject, String text) {
        return check(key, "de", subject, text);
    }

    private Checked check(String key, String language, String subject, String text) {
        Map<String, Object> input =
                new HashMap<>(Map.of("key", key, "language", language, "subject", subject, "text", text));
        FormChecker checker = new FormChecker((field, viewer) -> field.options().fixed());
        return rule.apply(type, Optional.empty(), checker.check(type.form(), input, Viewer.GUEST));
    }

    private static ContentType type() {
        return new Definitions(FILES, new MovableClock())
                .findContentType(MessageText.TYPE)
                .orElseThrow();
    }
}
