package org.infoportal.definition;

/** A definition in the light module is wrong; the message names file, line and path. */
public class DefinitionException extends RuntimeException {

    public DefinitionException(String file, String problem) {
        super(file + ": " + problem);
    }

    public DefinitionException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
