package org.infoportal.file;

import java.util.List;

/**
 * What stands in a form's input for a file that was refused: why, in words for the one who sent it.
 *
 * @param instead what the form said of this file before; empty if nothing
 */
public record RefusedFile(String messageKey, List<Object> arguments, String instead) {

    public RefusedFile {
        arguments = List.copyOf(arguments);
    }

    public static RefusedFile of(RefusedFileException refusal, String instead) {
        return new RefusedFile(refusal.getMessage(), refusal.arguments(), instead);
    }
}
