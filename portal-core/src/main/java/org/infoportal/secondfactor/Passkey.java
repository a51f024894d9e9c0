package org.infoportal.secondfactor;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The public half of a passkey. The other half never leaves its owner's device.
 *
 * @param id as the device calls it, in base64url
 * @param name as its owner calls it
 * @param publicKey COSE, in base64url
 * @param signatures how often it has signed, as far as its device counts
 * @param transports how a browser reaches the device, as the browser told it
 */
public record Passkey(
        String id,
        String name,
        String publicKey,
        long signatures,
        Set<String> transports,
        Instant added,
        Optional<Instant> used) {

    public Passkey {
        transports = Set.copyOf(transports);
    }
}
