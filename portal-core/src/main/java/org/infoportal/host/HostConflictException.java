package org.infoportal.host;

/** Two changes met at the same item; the later one was not saved. */
public class HostConflictException extends HostException {

    public HostConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
