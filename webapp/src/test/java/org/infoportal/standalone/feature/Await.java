package org.infoportal.standalone.feature;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does: no longer than needed, and never for ever. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STEP_MILLIS = 10;

    private Await() {}

    /** @throws AssertionError if it does not become true in time */
    static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** As {@link #until(String, BooleanSupplier)}, for what is known to take its time. */
    static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In vain waited for: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
