package org.infoportal.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A finished mail.
 *
 * @param id of the stored message; the Message-ID is made of it, so that a mail sent twice after a crash counts once
 * @param language tag, e.g. {@code de}
 * @param expires from when on it is not to be sent any more; empty: never
 */
public record MailMessage(
        String id, String to, String subject, String text, String html, String language, Optional<Instant> expires) {

    /** Never too late. */
    public MailMessage(String id, String to, String subject, String text, String html, String language) {
        this(id, to, subject, text, html, language, Optional.empty());
    }

    @Override
    public String toString() {
        return "MailMessage[id=" + id + "]";
    }
}
