package org.infoportal.messagetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final String LINK = "https://portal.example.org/bestaetigen?token=abc";

    @Test
    void makesTheLinkAParagraphAlsoWhereNoLineIsLeftEmpty() {
        MailText mail = fill("Guten Tag {name},\r\nhier:\r\n{link}\r\nBis bald", "Mara Muster");

        assertThat(mail.paragraphs())
                .containsExactly(
                        new MailText.Paragraph("Guten Tag Mara Muster,\nhier:", false),
                        new MailText.Paragraph(LINK, true),
                        new MailText.Paragraph("Bis bald", false));
    }

    @Test
    void neverMakesAButtonOfAName() {
        MailText mail = fill("{name}\n\n{link}", "https://evil.example/");

        assertThat(mail.paragraphs().get(0)).isEqualTo(new MailText.Paragraph("https://evil.example/", false));
    }

    @Test
    void takesPlaceholdersInAValueForText() {
        MailText mail = fill("Guten Tag {name},\n\n{link}", "{link} $1 \\");

        assertThat(mail.paragraphs().get(0).text()).isEqualTo("Guten Tag {link} $1 \\,");
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
