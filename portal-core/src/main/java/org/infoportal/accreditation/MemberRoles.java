package org.infoportal.accreditation;

import java.util.ArrayList;
import java.util.List;
import org.infoportal.access.Audiences;
import org.infoportal.access.Roles;
import org.infoportal.host.Accounts;

/** The second lock: the roles of an account say the same as the member's record. */
final class MemberRoles {

    private final Accounts accounts;

    MemberRoles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Follows the record. */
    void follow(Member member) {
        set(member.id(), member.state() == AccreditationState.ACCREDITED, member.audiences());
    }

    void set(String id, boolean accredited, List<String> audiences) {
        List<String> granted = new ArrayList<>();
        if (accredited) {
            granted.addAll(audiences);
            granted.add(Audiences.MEMBER);
        }
        List<String> all = new ArrayList<>(Audiences.GRANTABLE);
        all.add(Audiences.MEMBER);
        for (String audience : all) {
            if (granted.contains(audience)) {
                accounts.grantRole(id, Roles.ofAudience(audience));
            } else {
                accounts.revokeRole(id, Roles.ofAudience(audience));
            }
        }
    }
}
