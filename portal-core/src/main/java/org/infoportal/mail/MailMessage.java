package org.infoportal.mail;

/**
 * A finished mail.
 *
 * @param id of the stored message; the Message-ID is made of it, so that a mail sent twice after a crash counts once
 * @param language tag, e.g. {@code de}
 */
public record MailMessage(String id, String to, String subject, String text, String html, String language) {

    @Override
    public String toString() {
        return "MailMessage[id=" + id + "]";
    }
}
