package org.infoportal.transfer;

import org.infoportal.error.FieldError;

/**
 * Something wrong in a file, which is why nothing of it is taken.
 *
 * @param file its name in the archive; empty if it came alone
 * @param line counted from 1; 0 if the whole file is meant
 */
public record FileProblem(String file, long line, FieldError error) {

    static FileProblem of(String file, long line, String messageKey, Object... arguments) {
        return new FileProblem(file, line, FieldError.of("", messageKey, arguments));
    }
}
