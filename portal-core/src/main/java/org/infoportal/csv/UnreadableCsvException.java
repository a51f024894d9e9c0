package org.infoportal.csv;

/** A quotation mark is opened and never closed: nobody can tell where the lines end. */
public final class UnreadableCsvException extends RuntimeException {

    UnreadableCsvException(Throwable cause) {
        super("The table cannot be read", cause);
    }
}
