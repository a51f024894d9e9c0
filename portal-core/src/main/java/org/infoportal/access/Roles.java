package org.infoportal.access;

import java.util.Set;

/** Names of roles, alike in both hosts. A member's audiences are roles too, so that Magnolia's ACLs can lock twice. */
public final class Roles {

    public static final String EDITOR = "infoportal-editor";
    /** Reads what editors have written, and lets it pass or sends it back. */
    public static final String REVIEWER = "infoportal-reviewer";
    /** Decides when readers see what. */
    public static final String PUBLISHER = "infoportal-publisher";

    public static final String ACCREDITOR = "infoportal-accreditor";
    public static final String ADMIN = "infoportal-admin";
    /** Magnolia's own administrator counts as ours. */
    public static final String SUPERUSER = "superuser";

    /** Any accredited member. */
    public static final String MEMBER = "infoportal-member";

    private static final String AUDIENCE_PREFIX = "infoportal-audience-";

    private Roles() {}

    /** The role of an editor of one content type alone. */
    public static String editorOf(String type) {
        return EDITOR + "-" + type;
    }

    static boolean isEditor(Set<String> roles) {
        return roles.stream().anyMatch(role -> role.equals(EDITOR) || role.startsWith(EDITOR + "-"));
    }

    /** The role that stands for an audience. */
    public static String ofAudience(String audience) {
        return Audiences.MEMBER.equals(audience) ? MEMBER : AUDIENCE_PREFIX + audience;
    }

    static boolean isAdmin(Set<String> roles) {
        return roles.contains(ADMIN) || roles.contains(SUPERUSER);
    }
}
