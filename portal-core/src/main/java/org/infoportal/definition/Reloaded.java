package org.infoportal.definition;

import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A value made from files of the light module, and made anew when they change. Looks at the files once a second at
 * most, so that asking for the value costs nothing.
 */
public final class Reloaded<T> {

    private static final long CHECK_MILLIS = 1000;

    private final Clock clock;
    private final LongSupplier version;
    private final Supplier<T> reading;
    private volatile Held<T> held;

    /**
     * @param version changes whenever a file may have changed
     * @param reading makes the value
     */
    public Reloaded(Clock clock, LongSupplier version, Supplier<T> reading) {
        this.clock = clock;
        this.version = version;
        this.reading = reading;
    }

    public T get() {
        Held<T> present = held;
        long now = clock.millis();
        if (present == null || now >= present.checkedAt() + CHECK_MILLIS) {
            present = check(present, now);
            held = present;
        }
        return present.value();
    }

    private Held<T> check(Held<T> present, long now) {
        long found = version.getAsLong();
        return present != null && present.version() == found
                ? new Held<>(found, now, present.value())
                : new Held<>(found, now, reading.get());
    }

    private record Held<T>(long version, long checkedAt, T value) {}
}
