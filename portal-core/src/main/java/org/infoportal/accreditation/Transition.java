package org.infoportal.accreditation;

import java.time.Instant;

/**
 * One step in a member's history.
 *
 * @param actor user name; the member's own or {@code system} where nobody decided
 * @param reason empty if none was given
 * @param mail identifier of the mail or letter that told the member; empty if there was none
 */
public record Transition(
        Instant at, String actor, AccreditationState from, AccreditationState to, String reason, String mail) {}
