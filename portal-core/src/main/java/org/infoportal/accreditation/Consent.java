package org.infoportal.accreditation;

import java.time.Instant;

/**
 * What a member agreed to.
 *
 * @param version of the text
 * @param hash SHA-256 of the text she saw
 * @param channel where she agreed: {@code web}, {@code api} or {@code paper}
 */
public record Consent(String version, String hash, Instant at, String channel) {}
