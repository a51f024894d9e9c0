package org.infoportal.standalone.launch;

/** The portal cannot start, and the operator can do something about it: one sentence says what. */
public final class StartupException extends RuntimeException {

    private final String german;
    private final String english;

    StartupException(String german, String english) {
        super(english);
        this.german = german;
        this.english = english;
    }

    /** German, and English on a second line. */
    public String sentences() {
        return german + System.lineSeparator() + english;
    }
}
