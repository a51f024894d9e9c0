package org.infoportal.secondfactor;

import org.infoportal.error.PortalException;

/** The password was right, the code was not, or it was used before. */
public final class WrongCodeException extends PortalException {

    public WrongCodeException() {
        super("infoportal.secondFactor.code.wrong");
    }
}
