package org.infoportal.access;

import java.util.Locale;

/** Why the gate lets somebody read an item, or does not. Only {@link Gate} gives one. */
public enum Explanation {
    /** The item is for everybody. */
    EVERYBODY(true),
    /** Whoever works on content sees all of it. */
    EDITOR(true),
    /** The item is for every accredited member, and she is one. */
    MEMBER(true),
    /** She belongs to one of the item's circles. */
    CIRCLE(true),
    /** The item is for members of a unit and all below it; hers is among them. */
    UNIT(true),
    /** She belongs to one of the item's circles, and in the item's unit or below it. */
    CIRCLE_IN_UNIT(true),
    /** Nobody has signed in. */
    GUEST(false),
    /** She has an account and no accreditation that is in force. */
    NOT_ACCREDITED(false),
    /** Her account must set up a second factor first. */
    SECOND_FACTOR_MISSING(false),
    /** She belongs to none of the item's circles. */
    OTHER_CIRCLE(false),
    /** She is in the right circle, and not in the item's unit or below it. */
    OTHER_UNIT(false),
    /** She is in the right circle and in no known unit, and the item is for one. */
    NO_UNIT(false);

    private final boolean permits;

    Explanation(boolean permits) {
        this.permits = permits;
    }

    public boolean permits() {
        return permits;
    }

    /** As message keys spell it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
