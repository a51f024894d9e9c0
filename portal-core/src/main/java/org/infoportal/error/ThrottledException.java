package org.infoportal.error;

import java.time.Duration;

/** Too many tries; the caller may come back after a while. */
public class ThrottledException extends PortalException {

    private final transient Duration retryAfter;

    public ThrottledException(Duration retryAfter) {
        super("infoportal.error.throttled", Math.max(1, retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
