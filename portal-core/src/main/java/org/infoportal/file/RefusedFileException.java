package org.infoportal.file;

import java.util.List;

/** A file that may not come in. The message is a key in the light module's bundles. */
public class RefusedFileException extends RuntimeException {

    private final transient List<Object> arguments;

    public RefusedFileException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = List.of(arguments);
    }

    /** For the message's placeholders. */
    public List<Object> arguments() {
        return arguments;
    }
}
