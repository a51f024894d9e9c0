package org.infoportal.move;

/** What a move of the election does to one deadline; what needs a decision comes first. */
public enum Mark {
    /** On the new days it is over already. */
    PAST,
    /** Still to come, but so much sooner that hardly anybody can keep it. */
    SHORT,
    /** Had a day, and has none any more. */
    LOST,
    /** Was over, and is to come again. */
    REOPENED,
    /** Has a day for the first time. */
    GAINED,
    EARLIER,
    LATER,
    UNCHANGED;

    /** Whether somebody should look at it before the move is published. */
    public boolean isProblem() {
        return this == PAST || this == SHORT || this == LOST;
    }
}
