package org.infoportal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Writes mails as {@code .eml} files that any mail program opens. For demonstrations. */
public final class EmlFolderTransport implements MailTransport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MimeMessages messages;
    private final Clock clock;

    public EmlFolderTransport(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.messages = new MimeMessages(from, clock);
        this.clock = clock;
    }

    @Override
    public void send(MailMessage message) {
        Path file = folder.resolve(STAMP.format(clock.instant()) + "-" + message.id() + ".eml");
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(part)) {
                messages.of(message, Session.getInstance(new Properties())).writeTo(out);
            }
            // whoever watches the folder never sees half a mail
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AddressException e) {
            throw new MailRefusedException("Not an address", e);
        } catch (IOException | MessagingException e) {
            throw new MailDelayedException("The mail folder cannot be written", e);
        }
    }
}
