package org.infoportal.error;

/** The request is well formed, but the thing is no longer (or not yet) in a state that allows it. */
public class ConflictException extends PortalException {

    public ConflictException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
