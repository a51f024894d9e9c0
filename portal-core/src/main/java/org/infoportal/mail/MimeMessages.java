package org.infoportal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Builds MIME messages: plain text and HTML as alternatives, marked as written by a machine (RFC 3834). */
final class MimeMessages {

    private final String from;
    private final Clock clock;

    MimeMessages(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    MimeMessage of(MailMessage message, Session session) throws MessagingException {
        MimeMessage mime = new FixedIdMessage(session, "<" + message.id() + "@" + domain() + ">");
        mime.setFrom(new InternetAddress(from, true));
        mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Content-Language", message.language());
        mime.setContent(alternatives(message));
        mime.saveChanges();
        return mime;
    }

    private static MimeMultipart alternatives(MailMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), StandardCharsets.UTF_8.name(), "html");
        // not by one constructor: a Magnolia 6.2 brings a mail library that has none for all
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
        alternatives.addBodyPart(html);
        return alternatives;
    }

    private String domain() throws MessagingException {
        String address = new InternetAddress(from, true).getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** The mail library would invent a new identifier at each try. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
