package org.infoportal.form;

import java.util.List;

/** Ends the check of one field. Never leaves this package. */
final class FieldProblem extends RuntimeException {

    private final transient List<Object> arguments;

    FieldProblem(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.arguments = List.of(arguments);
    }

    List<Object> arguments() {
        return arguments;
    }
}
