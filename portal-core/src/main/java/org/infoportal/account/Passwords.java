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

    /** Where the cost stands in {@code $2a$12$…}. */
    private static final int COST_START = 4;

    private static final int COST_END = 6;
    private static final int WAITING_ROOM = 300;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Bcrypt bcrypt;
    private final Semaphore slots;
    private final String nobodysHash;
    private final int cost;

    /** @param slots how many passwords are hashed or checked at once */
    public Passwords(Bcrypt bcrypt, int slots) {
        this.bcrypt = bcrypt;
        this.slots = new Semaphore(slots, true);
        this.nobodysHash = hash("nobody's password");
        this.cost = costOf(nobodysHash);
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

    /** Whether the hash is cheaper to guess than one that is made today. */
    public boolean isOutdated(String hash) {
        return costOf(hash) < cost;
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
            boolean right = bcrypt.matches(password, hash);
            fillUp(hash);
            return right;
        } catch (IllegalArgumentException e) {
            // not a bcrypt hash: nobody can log in with it
            bcrypt.matches("", nobodysHash);
            return false;
        }
    }

    /** Each cost takes twice the time of the one below: one check of each that lacks makes the time whole. */
    private void fillUp(String hash) {
        for (int lacking = costOf(hash); lacking < cost; lacking++) {
            bcrypt.matches("", String.format("$2a$%02d", lacking) + nobodysHash.substring(COST_END));
        }
    }

    private static int costOf(String hash) {
        try {
            return Integer.parseInt(hash.substring(COST_START, COST_END));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a bcrypt hash", e);
        }
    }

    /** bcrypt sees no more than {@link #MAX_BYTES}. */
    public static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** The hash as Magnolia stores it: {@code $2a$}. */
    public interface Bcrypt {

        String hash(String password);

        /** @throws IllegalArgumentException if the hash is none of bcrypt's */
        boolean matches(String password, String hash);
    }
}
