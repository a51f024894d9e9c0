package org.infoportal.secondfactor;

import org.infoportal.error.PortalException;

/** What a passkey has signed does not count here and now; why is not told. */
public final class PasskeyException extends PortalException {

    public PasskeyException() {
        super("infoportal.secondFactor.passkey.refused");
    }
}
