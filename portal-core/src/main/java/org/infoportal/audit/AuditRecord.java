package org.infoportal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as it is kept.
 *
 * @param number its place in the chain; 0 for entries from before there was one
 * @param actor user name; empty once that person's account has been deleted
 * @param subject identifier of what it was done to
 * @param detail empty once the account it is about has been deleted
 * @param mail identifier of the mail that told of it; empty if there was none
 * @param hash empty for entries from before the chain
 */
public record AuditRecord(
        long number,
        Instant at,
        Optional<String> actor,
        String action,
        String subject,
        Optional<String> detail,
        String mail,
        String hash) {}
