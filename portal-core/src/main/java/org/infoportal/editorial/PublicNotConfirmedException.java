package org.infoportal.editorial;

import org.infoportal.error.ConflictException;

/** Publishing would show to everybody what was for some only, and nobody has said that this is meant. */
public final class PublicNotConfirmedException extends ConflictException {

    public PublicNotConfirmedException() {
        super("infoportal.visibility.public.error");
    }
}
