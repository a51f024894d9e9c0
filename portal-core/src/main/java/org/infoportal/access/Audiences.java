package org.infoportal.access;

import java.util.List;

/** The named circles content is meant for. */
public final class Audiences {

    /** Everybody, guests too. */
    public static final String PUBLIC = "public";
    /** Every accredited member, and the default of an item that names none. */
    public static final String MEMBER = "member";

    /** The circles an accreditor can put a member in. */
    public static final List<String> GRANTABLE =
            List.of("candidate", "chair", "group-leader", "campaign-lead", "staff");

    /** All circles an item can be meant for. */
    public static final List<String> ALL =
            List.of(PUBLIC, MEMBER, "candidate", "chair", "group-leader", "campaign-lead", "staff");

    private Audiences() {}
}
