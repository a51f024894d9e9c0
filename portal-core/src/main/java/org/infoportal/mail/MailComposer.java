package org.infoportal.mail;

/** Turns a draft into subject and text. Templates are the web's business. */
@FunctionalInterface
public interface MailComposer {

    Composed compose(MailDraft draft);

    /** A mail's words, once as plain text and once as HTML. */
    record Composed(String subject, String text, String html) {}
}
