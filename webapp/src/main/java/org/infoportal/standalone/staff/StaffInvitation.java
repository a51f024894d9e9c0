package org.infoportal.standalone.staff;

import java.util.List;

/** Whom an invitation is for and what she may do, as it is kept with its token. */
record StaffInvitation(String email, List<String> roles) {

    static final String PURPOSE = "staff-invitation";

    String text() {
        return email + " " + String.join(" ", roles);
    }

    static StaffInvitation of(String text) {
        List<String> parts = List.of(text.split(" "));
        return new StaffInvitation(parts.get(0), parts.subList(1, parts.size()));
    }
}
