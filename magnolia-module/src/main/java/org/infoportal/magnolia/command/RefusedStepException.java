package org.infoportal.magnolia.command;

import org.infoportal.error.PortalException;

/** Why a step cannot be taken, in the words of whoever tried. Magnolia shows an exception's message as it is. */
final class RefusedStepException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedStepException(String words, PortalException reason) {
        super(words, reason);
    }
}
