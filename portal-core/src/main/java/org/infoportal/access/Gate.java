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
        Set<String> audiences = item.audiences();
        if (audiences.contains(Audiences.PUBLIC) || mayEdit(viewer)) {
            return true;
        }
        if (!viewer.accredited()) {
            return false;
        }
        if (item.unit().isEmpty() && (audiences.isEmpty() || audiences.contains(Audiences.MEMBER))) {
            return true;
        }
        return viewer.grants().stream().anyMatch(grant -> covers(grant, audiences, item.unit()));
    }

    private static boolean covers(Grant grant, Set<String> audiences, Optional<String> unit) {
        boolean circle =
                audiences.isEmpty() || audiences.contains(Audiences.MEMBER) || audiences.contains(grant.audience());
        return circle && unit.map(grant.unitLine()::contains).orElse(true);
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

    /** Whether these roles make somebody staff, also while her account is locked or lacks its second factor. */
    public boolean worksHere(Set<String> roles) {
        return worksOnContent(roles) || roles.contains(Roles.ACCREDITOR);
    }
}
