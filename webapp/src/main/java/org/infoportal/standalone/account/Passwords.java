package org.infoportal.standalone.account;

import com.password4j.BadParametersException;
import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.infoportal.error.ThrottledException;

/**
 * Hashes and checks passwords as Magnolia does: bcrypt, {@code $2a$}.
 *
 * <p>Only so many at once, so that a rush of logins leaves processor time to everybody else. Who finds the waiting
 * room full is told to come back ({@link ThrottledException}): else all threads of the server would end up waiting.
 */
final class Passwords {

    /** bcrypt sees no more; a longer password would be open to anybody who knows its beginning. */
    static final int MAX_BYTES = 72;

    private static final int WAITING_ROOM = 300;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final BcryptFunction bcrypt;
    private final Semaphore slots;
    private final String nobodysHash;

    /**
     * @param cost binary logarithm of the rounds
     * @param slots how many passwords are hashed or checked at once
     */
    Passwords(int cost, int slots) {
        this.bcrypt = BcryptFunction.getInstance(Bcrypt.A, cost);
        this.slots = new Semaphore(slots, true);
        this.nobodysHash = hash("nobody's password");
    }

    String hash(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("A password has at most " + MAX_BYTES + " bytes");
        }
        return inTurn(() -> bcrypt.hash(bytes).getResult());
    }

    /** Takes the same time whatever the answer, and also without a hash to compare with. */
    boolean matches(String password, Optional<String> hash) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        boolean comparable = bytes.length <= MAX_BYTES && hash.isPresent();
        return inTurn(() -> comparable ? check(bytes, hash.get()) : check(new byte[0], nobodysHash));
    }

    private boolean check(byte[] password, String hash) {
        try {
            return BcryptFunction.getInstanceFromHash(hash).check(password, hash.getBytes(StandardCharsets.US_ASCII));
        } catch (BadParametersException e) {
            // not a bcrypt hash: nobody can log in with it
            bcrypt.check(password, nobodysHash.getBytes(StandardCharsets.US_ASCII));
            return false;
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (slots.getQueueLength() >= WAITING_ROOM) {
            throw new ThrottledException(COME_BACK);
        }
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
