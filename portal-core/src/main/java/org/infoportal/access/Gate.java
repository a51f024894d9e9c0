package org.infoportal.access;

import java.util.Optional;
import java.util.Set;

/**
 * The one place that decides who may read and do what. Pure: the same viewer and item always get the same answer.
 * Everything that leaves the portal passes it.
 */
public final class Gate {

    /** Whether the viewer may read the item, provided that it is published. */
    public boolean permits(Viewer viewer, Protected item) {
        return explain(viewer, item).permits();
    }

    /** Why the viewer may or may not read the item, provided that it is published. The decision itself, not a comment on it. */
    public Explanation explain(Viewer viewer, Protected item) {
        if (item.audiences().contains(Audiences.PUBLIC)) {
            return Explanation.EVERYBODY;
        }
        if (mayEdit(viewer)) {
            return Explanation.EDITOR;
        }
        if (viewer.accredited()) {
            return explainToMember(viewer, item);
        }
        if (viewer.isGuest()) {
            return Explanation.GUEST;
        }
        return viewer.needsSecondFactor() ? Explanation.SECOND_FACTOR_MISSING : Explanation.NOT_ACCREDITED;
    }

    private static Explanation explainToMember(Viewer viewer, Protected item) {
        boolean forMembers = isForAllMembers(item.audiences());
        Optional<String> unit = item.unit();
        if (unit.isEmpty() && forMembers) {
            return Explanation.MEMBER;
        }
        boolean inCircle = false;
        boolean inSomeUnit = false;
        for (Grant grant : viewer.grants()) {
            if (forMembers || item.audiences().contains(grant.audience())) {
                if (unit.isEmpty()) {
                    return Explanation.CIRCLE;
                }
                if (grant.unitLine().contains(unit.get())) {
                    return forMembers ? Explanation.UNIT : Explanation.CIRCLE_IN_UNIT;
                }
                inCircle = true;
                inSomeUnit |= !grant.unitLine().isEmpty();
            }
        }
        if (!inCircle && !forMembers) {
            return Explanation.OTHER_CIRCLE;
        }
        return inSomeUnit ? Explanation.OTHER_UNIT : Explanation.NO_UNIT;
    }

    /** Whether content for these circles is for every accredited member: so is what names none. */
    public static boolean isForAllMembers(Set<String> audiences) {
        return audiences.isEmpty() || audiences.contains(Audiences.MEMBER);
    }

    /** Whether the viewer may pick the item in a form: who may read it, and accreditors, who put members into units. */
    public boolean mayChoose(Viewer viewer, Protected item) {
        return permits(viewer, item) || mayAccredit(viewer);
    }

    /** Whether the viewer works on content of any type: sees drafts, changes, reviews or publishes. */
    public boolean mayEdit(Viewer viewer) {
        return worksOnContent(viewer.roles());
    }

    /** Whether the viewer sees the drafts of a type. */
    public boolean worksOn(Viewer viewer, String type) {
        return mayEdit(viewer, type) || mayReview(viewer) || mayPublish(viewer);
    }

    /** Whether the viewer may write content of a type. */
    public boolean mayEdit(Viewer viewer, String type) {
        return viewer.roles().contains(Roles.EDITOR)
                || viewer.roles().contains(Roles.editorOf(type))
                || Roles.isAdmin(viewer.roles());
    }

    /** Whether the viewer may let pass, or send back, what others have written. */
    public boolean mayReview(Viewer viewer) {
        return viewer.roles().contains(Roles.REVIEWER) || Roles.isAdmin(viewer.roles());
    }

    /** Whether the viewer may decide when readers see what, whoever has written it. */
    public boolean mayPublish(Viewer viewer) {
        return viewer.roles().contains(Roles.PUBLISHER) || Roles.isAdmin(viewer.roles());
    }

    private static boolean worksOnContent(Set<String> roles) {
        return Roles.isEditor(roles)
                || roles.contains(Roles.REVIEWER)
                || roles.contains(Roles.PUBLISHER)
                || Roles.isAdmin(roles);
    }

    /**
     * Whether the viewer may see and decide on an application. Who is responsible for certain units does not see those
     * of other units, nor those whose unit nobody knows.
     *
     * @param unitLine the unit of the application and all above it; empty if it has none
     */
    public boolean mayDecide(Viewer viewer, Set<String> unitLine) {
        return mayAdminister(viewer)
                || mayAccredit(viewer)
                        && (viewer.scope().isEmpty() || unitLine.stream().anyMatch(viewer.scope()::contains));
    }

    /** Whether the viewer may see and decide on applications. Nobody decides on an application of their own. */
    public boolean mayAccredit(Viewer viewer) {
        return viewer.roles().contains(Roles.ACCREDITOR) || Roles.isAdmin(viewer.roles());
    }

    /** Whether the viewer may decide who else does what, and read the whole audit trail. */
    public boolean mayAdminister(Viewer viewer) {
        return Roles.isAdmin(viewer.roles());
    }

    /**
     * Whether the viewer may have her own account deleted. Whoever works for the portal may not: her access ends first, and
     * an administrator sees to that, so that nobody can take the traces of her own work away.
     */
    public boolean mayLeave(Viewer viewer) {
        return !viewer.isGuest() && !worksHere(viewer.roles());
    }

    /** Whether the viewer is somebody whom deadlines concern: a member as long as she is accredited, and who works for the portal. */
    public boolean mayBeReminded(Viewer viewer) {
        return viewer.accredited() || worksHere(viewer.roles());
    }

    /** Whether these roles make somebody staff, also while her account is locked or lacks its second factor. */
    public boolean worksHere(Set<String> roles) {
        return worksOnContent(roles) || roles.contains(Roles.ACCREDITOR);
    }
}
