package org.infoportal.secondfactor;

import org.infoportal.error.PortalException;

/** The password was right; the code was not, or was used before, or did not come at all. */
public final class WrongCodeException extends PortalException {

    public WrongCodeException() {
        this("infoportal.secondFactor.code.wrong");
    }

    private WrongCodeException(String messageKey) {
        super(messageKey);
    }

    public static WrongCodeException missing() {
        return new WrongCodeException("infoportal.secondFactor.code.missing");
    }
}
