package org.infoportal.task;

/** The portal ends. Never leaves this package. */
final class StoppedException extends RuntimeException {

    StoppedException() {
        super("The portal ends", null, false, false);
    }
}
