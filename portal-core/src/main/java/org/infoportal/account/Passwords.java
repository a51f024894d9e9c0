package org.infoportal.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.infoportal.error.ThrottledException;

/**
 * Hashes and checks passwords.
 *
 * <p>Only so many at once, so that a rush of logins leaves processor time to everybody else. Who finds the waiting
 * room full is told to come back ({@link ThrottledException}): else all threads of the server would end up waiting.
 */
public final class Passwords {

    /** bcrypt sees no more; a longer password would be open to anybody who knows its beginning. */
    public static final int MAX_BYTES = 72;

    private static final int WAITING_ROOM = 300;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Bcrypt bcrypt;
    private final Semaphore slots;
    private final String nobodysHash;

    /** @param slots how many passwords are hashed or checked at once */
    public Passwords(Bcrypt bcrypt, int slots) {
        this.bcrypt = bcrypt;
        this.slots = new Semaphore(slots, true);
        this.nobodysHash = hash("nobody's password");
    }

    public String hash(String password) {
        if (isTooLong(password)) {
            throw new IllegalArgumentException("A password has at most " + MAX_BYTES + " bytes");
        }
        return inTurn(() -> bcrypt.hash(password));
    }

    /** Takes the same time whatever the answer, and also without a hash to compare with. */
    public boolean matches(String password, Optional<String> hash) {
        boolean comparable = hash.isPresent() && !isTooLong(password);
        return inTurn(() -> check(comparable ? password : "", comparable ? hash.get() : nobodysHash)) && comparable;
    }

    /** Runs work that hashes a password by itself. */
    public <T> T inTurn(Supplier<T> work) {
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

    private boolean check(String password, String hash) {
        try {
            return bcrypt.matches(password, hash);
        } catch (IllegalArgumentException e) {
            // not a bcrypt hash: nobody can log in with it
            bcrypt.matches("", nobodysHash);
            return false;
        }
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** The hash as Magnolia stores it: {@code $2a$}. */
    public interface Bcrypt {

        String hash(String password);

        /** @throws IllegalArgumentException if the hash is none of bcrypt's */
        boolean matches(String password, String hash);
    }
}
