package org.infoportal.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator app shows (RFC 6238, with what every app understands: SHA-1, six digits, 30 seconds). */
final class AppCodes {

    private static final int SECRET_BYTES = 20;
    /** A clock may be half a minute off, in either direction. */
    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Which step the code belongs to.
     *
     * @param lastStep of the last code that was taken; only later ones count, so that nobody uses a code twice
     * @return empty if the code is wrong, used or too old
     */
    OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        long present = now.getEpochSecond() / seconds();
        for (long step = Math.max(present - STEPS_OFF, lastStep + 1); step <= present + STEPS_OFF; step++) {
            if (isEqual(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), Instant.ofEpochSecond(step * seconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every key of " + SECRET_BYTES + " bytes is valid", e);
        }
    }

    private long seconds() {
        return generator.getTimeStep().toSeconds();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
