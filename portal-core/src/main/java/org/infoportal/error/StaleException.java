package org.infoportal.error;

/** Somebody else saved since the caller read: nothing was changed. */
public class StaleException extends PortalException {

    public StaleException() {
        super("infoportal.error.stale");
    }
}
