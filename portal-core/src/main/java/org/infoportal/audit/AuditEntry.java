package org.infoportal.audit;

/**
 * What somebody did.
 *
 * @param actor user name; {@code system} for the portal itself
 * @param action e.g. {@code accreditation.accredit}
 * @param subject identifier of what it was done to
 * @param detail free text for humans, e.g. the reason; may be empty
 */
public record AuditEntry(String actor, String action, String subject, String detail) {}
