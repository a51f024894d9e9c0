package org.infoportal.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/**
 * What passkeys sign. A challenge says itself when it was made and what for, under the portal's seal: showing a page
 * writes nothing, and every instance knows the challenges of the others.
 */
final class Challenges {

    private static final String MAC = "HmacSHA256";
    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 16;
    private static final int BODY_BYTES = Long.BYTES + RANDOM_BYTES;
    private static final int KEY_BYTES = 32;

    private final PrivateStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile SecretKeySpec key;

    Challenges(PrivateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    byte[] create(String purpose) {
        byte[] salt = new byte[RANDOM_BYTES];
        random.nextBytes(salt);
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(clock.millis())
                .put(salt)
                .array();
        byte[] seal = seal(purpose, body);
        return ByteBuffer.allocate(BODY_BYTES + seal.length).put(body).put(seal).array();
    }

    /**
     * When the challenge was made.
     *
     * @return empty if it is not one of ours, for something else or too old
     */
    Optional<Instant> made(String purpose, byte[] challenge) {
        if (challenge.length <= BODY_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(challenge);
        byte[] body = new byte[BODY_BYTES];
        parts.get(body);
        byte[] seal = new byte[parts.remaining()];
        parts.get(seal);
        Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong());
        boolean valid = MessageDigest.isEqual(seal, seal(purpose, body))
                && clock.instant().isBefore(made.plus(VALIDITY));
        return valid ? Optional.of(made) : Optional.empty();
    }

    private byte[] seal(String purpose, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key());
            mac.update(body);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + MAC, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(Base64.getDecoder().decode(store.call(this::readOrMakeKey)), MAC);
            key = known;
        }
        return known;
    }

    private String readOrMakeKey(Session session) throws RepositoryException {
        Node keys = Nodes.folder(session.getRootNode(), "keys");
        if (!keys.hasProperty("challenge")) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            keys.setProperty("challenge", Base64.getEncoder().encodeToString(fresh));
            session.save();
        }
        return Nodes.text(keys, "challenge");
    }
}
