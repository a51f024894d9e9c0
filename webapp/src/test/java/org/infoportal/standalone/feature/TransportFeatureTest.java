package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.infoportal.host.Settings;
import org.infoportal.mail.EmlFolderTransport;
import org.infoportal.mail.MailMessage;
import org.infoportal.mail.MailTransport;
import org.infoportal.mail.MailTransport.MailDelayedException;
import org.infoportal.mail.MailTransport.MailRefusedException;
import org.infoportal.mail.SmtpTransport;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportFeatureTest {

    private static final String HERE = "127.0.0.1";
    private static final String FROM = "Infoportal <portal@example.org>";
    private static final MailMessage MAIL = new MailMessage(
            "0815", "mara@example.org", "Schöne Grüße", "Guten Tag, Mära", "<p>Guten Tag, Mära</p>", "de");

    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private final MovableClock clock = new MovableClock();

    @TempDir
    Path folder;

    @BeforeEach
    void startTheServer() {
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void handsTextAndHtmlToTheServer() throws Exception {
        smtp(Optional.empty()).send(MAIL);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertIsTheMail(server.getReceivedMessages()[0]);
    }

    @Test
    void keepsTheMessageIdWhenAMailIsSentTwice() throws Exception {
        smtp(Optional.empty()).send(MAIL);
        smtp(Optional.empty()).send(MAIL);

        assertThat(Stream.of(server.getReceivedMessages()).map(TransportFeatureTest::id))
                .hasSize(2)
                .containsOnly("<0815@example.org>");
    }

    @Test
    void logsInWhereTheOperatorSaysSo() {
        server.setUser("portal@example.org", "portal", "geheim");

        smtp(Optional.of("geheim")).send(MAIL);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> smtp(Optional.of("falsch")).send(MAIL)).isInstanceOf(MailDelayedException.class);
    }

    @Test
    void delaysAMailWhileTheServerIsAway() {
        MailTransport smtp = smtp(Optional.empty());
        server.stop();

        assertThatThrownBy(() -> smtp.send(MAIL)).isInstanceOf(MailDelayedException.class);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> smtp(Optional.empty()).send(to("no address")))
                .isInstanceOf(MailRefusedException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void letsNobodyAddHeadersThroughTheSubject() throws Exception {
        smtp(Optional.empty())
                .send(new MailMessage("1", "mara@example.org", "Hallo\r\nBcc: b@example.org", "x", "x", "de"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void writesAMailAsAFileThatMailProgramsOpen() throws Exception {
        new EmlFolderTransport(folder.resolve("mail"), FROM, clock).send(MAIL);

        List<Path> files;
        try (Stream<Path> found = Files.list(folder.resolve("mail"))) {
            files = found.toList();
        }
        assertThat(files)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("20270115-100000-000-0815.eml");
        try (InputStream file = Files.newInputStream(files.get(0))) {
            assertIsTheMail(new MimeMessage(Session.getInstance(new Properties()), file));
        }
    }

    @Test
    void delaysAMailWhenTheFolderCannotBeWritten() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> new EmlFolderTransport(taken, FROM, clock).send(MAIL))
                .isInstanceOf(MailDelayedException.class);
    }

    private void assertIsTheMail(MimeMessage message) throws Exception {
        assertThat(message.getSubject()).isEqualTo("Schöne Grüße");
        assertThat(message.getFrom()[0]).hasToString(FROM);
        assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString("mara@example.org");
        assertThat(message.getMessageID()).isEqualTo("<0815@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("de");
        assertThat(message.getSentDate()).isEqualTo(clock.instant());
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertPart(parts.getBodyPart(0), "text/plain", "Guten Tag, Mära");
        assertPart(parts.getBodyPart(1), "text/html", "<p>Guten Tag, Mära</p>");
    }

    private static void assertPart(BodyPart part, String type, String content) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        assertThat(part.getContent()).isEqualTo(content);
    }

    private MailTransport smtp(Optional<String> password) {
        return new SmtpTransport(
                new Settings.Smtp(HERE, server.getSmtp().getPort(), false, password.map(p -> "portal"), password),
                FROM,
                clock);
    }

    private static MailMessage to(String address) {
        return new MailMessage("1", address, "s", "t", "h", "de");
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
