package org.infoportal.web.http;

import org.infoportal.error.PortalException;

/** A change must say which state it was made on (RFC 6585, section 3). */
public final class PreconditionRequiredException extends PortalException {

    public PreconditionRequiredException() {
        super("infoportal.error.precondition");
    }
}
