package org.infoportal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import org.infoportal.host.Settings;

/** Hands mails to the SMTP server of the settings. */
public final class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLIS = "20000";

    private final Settings.Smtp smtp;
    private final MimeMessages messages;

    public SmtpTransport(Settings.Smtp smtp, String from, Clock clock) {
        this.smtp = smtp;
        this.messages = new MimeMessages(from, clock);
    }

    @Override
    public void send(MailMessage message) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mime = messages.of(message, session);
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.user().orElse(null),
                    smtp.password().orElse(null));
            transport.sendMessage(mime, mime.getRecipients(Message.RecipientType.TO));
        } catch (AddressException e) {
            throw new MailRefusedException("Not an address", e);
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new MailRefusedException("The server refuses the address", e);
            }
            throw new MailDelayedException("The server did not take the mail", e);
        } catch (MessagingException e) {
            throw new MailDelayedException("The server did not take the mail", e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(smtp.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(smtp.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
