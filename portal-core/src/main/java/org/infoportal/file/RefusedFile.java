package org.infoportal.file;

import java.util.List;

/** What stands in a form's input for a file that was refused: why, in words for the one who sent it. */
public record RefusedFile(String messageKey, List<Object> arguments) {

    public RefusedFile {
        arguments = List.copyOf(arguments);
    }

    public static RefusedFile of(RefusedFileException refusal) {
        return new RefusedFile(refusal.getMessage(), refusal.arguments());
    }
}
