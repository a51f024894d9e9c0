package org.infoportal.audit;

/**
 * What somebody did.
 *
 * @param actor user name; {@code system} for the portal itself
 * @param action e.g. {@code accreditation.accredit}
 * @param subject identifier of what it was done to; never a name or an address, because it stays for ever
 * @param detail free text for humans, e.g. the reason; may be empty
 * @param mail identifier of the mail that told of it; empty if there was none
 */
public record AuditEntry(String actor, String action, String subject, String detail, String mail) {

    public AuditEntry(String actor, String action, String subject, String detail) {
        this(actor, action, subject, detail, "");
    }
}
