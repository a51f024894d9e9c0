package org.infoportal.web.http;

import org.infoportal.error.PortalException;

/** User name or password is wrong; which one is not told. */
public final class WrongPasswordException extends PortalException {

    public WrongPasswordException() {
        super("infoportal.login.wrong");
    }
}
