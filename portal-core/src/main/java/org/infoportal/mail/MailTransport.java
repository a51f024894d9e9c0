package org.infoportal.mail;

/** The way out of the house. */
public interface MailTransport {

    /**
     * Hands a mail over; when it returns, the next station has it.
     *
     * @throws MailRefusedException if it can never be delivered
     * @throws MailDelayedException if it may go better later
     */
    void send(MailMessage message);

    /** Will never be delivered, e.g. because there is no such address. */
    class MailRefusedException extends RuntimeException {
        public MailRefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Could not be delivered now. */
    class MailDelayedException extends RuntimeException {
        public MailDelayedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
