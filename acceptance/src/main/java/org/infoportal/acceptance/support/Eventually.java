package org.infoportal.acceptance.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens soon, but not at once. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Asks again and again and returns the first value. Fails after {@code limit}. */
    public static <T> T find(String what, Duration limit, Supplier<Optional<T>> probe) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean last = System.nanoTime() > end;
            Optional<T> found = probe.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (last) {
                throw new AssertionError("not within " + limit.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Asks again and again until it is so. Fails after {@code limit}. */
    public static void holds(String what, Duration limit, BooleanSupplier probe) {
        find(what, limit, () -> probe.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
