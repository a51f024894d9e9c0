package org.infoportal.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody is signed in.
 *
 * @param id unguessable; opens nothing by itself
 * @param account identifier of the account
 * @param device in a few words; empty if it is not known
 * @param started when she signed in
 * @param seen her last request, give or take {@link SessionRegistry#SEEN_STEP}
 * @param idle after how long without a request it ends
 */
public record PortalSession(String id, String account, String device, Instant started, Instant seen, Duration idle) {

    /** Whether the server has surely ended it by now. */
    boolean isOver(Instant now) {
        return seen.plus(idle).plus(SessionRegistry.SEEN_STEP).isBefore(now);
    }
}
