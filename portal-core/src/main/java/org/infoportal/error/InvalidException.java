package org.infoportal.error;

import java.util.List;

/** Input that cannot be taken, with what is wrong at which field. */
public class InvalidException extends PortalException {

    private final transient List<FieldError> errors;

    public InvalidException(List<FieldError> errors) {
        super("infoportal.error.invalid");
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
