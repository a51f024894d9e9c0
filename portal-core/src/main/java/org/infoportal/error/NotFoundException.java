package org.infoportal.error;

/** Missing, unpublished or refused: nobody can tell which. */
public class NotFoundException extends PortalException {

    public NotFoundException() {
        super("infoportal.error.not-found");
    }
}
