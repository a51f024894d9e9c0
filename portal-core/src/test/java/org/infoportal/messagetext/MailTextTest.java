package org.infoportal.messagetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final String LINK = "https://portal.example.org/bestaetigen?token=abc";

    @Test
    void makesTheLinkAParagraphAlsoWhereNoLineIsLeftEmpty() {
        MailText mail = fill("Guten Tag {name},\r\nhier:\r\n{link}\r\nBis bald", "Mara Muster");

        assertThat(mail.paragraphs())
                .extracting(MailText.Paragraph::text, MailText.Paragraph::button)
                .containsExactly(
                        tuple("Guten Tag Mara Muster,\nhier:", false), tuple(LINK, true), tuple("Bis bald", false));
    }

    @Test
    void neverMakesAButtonOfAName() {
        MailText mail = fill("{name}\n\n{link}", "https://evil.example/");

        assertThat(mail.paragraphs().get(0).button()).isFalse();
        assertThat(mail.paragraphs().get(0).lines()).containsExactly(new MailText.Line("https://evil.example/", false));
    }

    @Test
    void takesPlaceholdersInAValueForText() {
        MailText mail = fill("Guten Tag {name},\n\n{link}", "{link} $1 \\");

        assertThat(mail.paragraphs().get(0).text()).isEqualTo("Guten Tag {link} $1 \\,");
    }

    @Test
    void givesAListParagraphsOfItsOwnInWhichAddressesLeadSomewhere() {
        MessageText words =
                new MessageText("mail.deadline-reminder", Locale.GERMAN, "", "Es stehen an:\n{deadlines}\nBis bald");

        MailText mail = MailText.of(
                words, Map.of("deadlines", new MailList(List.of("Eine\nmorgen\n" + LINK, "Andere\nübermorgen"))));

        assertThat(mail.paragraphs())
                .extracting(MailText.Paragraph::text, MailText.Paragraph::button)
                .containsExactly(
                        tuple("Es stehen an:", false),
                        tuple("Eine\nmorgen\n" + LINK, false),
                        tuple("Andere\nübermorgen", false),
                        tuple("Bis bald", false));
        assertThat(mail.paragraphs().get(1).lines())
                .extracting(MailText.Line::link)
                .containsExactly(false, false, true);
    }

    @Test
    void linksAnAddressOfOursOnALineOfItsOwn() {
        MessageText words = new MessageText("mail.deadline-reminder", Locale.GERMAN, "", "Ändern:\n{settings}\n{name}");

        MailText mail = MailText.of(words, Map.of("settings", URI.create(LINK), "name", "https://evil.example/"));

        assertThat(mail.paragraphs())
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.lines())
                        .extracting(MailText.Line::link)
                        .containsExactly(false, true, false));
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        assertThat(fill("{name}", "Mara\r\nBcc: x@example.org").subject()).isEqualTo("Für Mara Bcc: x@example.org");
    }

    private static MailText fill(String text, String name) {
        MessageText words = new MessageText("mail.confirm-address", Locale.GERMAN, "Für {name}", text);
        return MailText.of(words, Map.of("name", name, "link", LINK));
    }
}
