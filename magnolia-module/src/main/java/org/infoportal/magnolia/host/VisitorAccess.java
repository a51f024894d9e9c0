package org.infoportal.magnolia.host;

import info.magnolia.cms.security.RoleManager;
import org.infoportal.magnolia.context.SystemWork;

/**
 * Opens the portal's addresses to visitors on an instance that is also the editors': Magnolia closes an author to
 * everybody who is not signed in. What they see there is the gate's decision.
 */
final class VisitorAccess {

    private static final String VISITORS = "anonymous";
    private static final long GET_AND_POST = 63;

    private final RoleManager roles;

    VisitorAccess(RoleManager roles) {
        this.roles = roles;
    }

    /** Without effect if they are open. */
    void open() {
        SystemWork.<Void, RuntimeException>call(() -> {
            roles.addPermission(roles.getRole(VISITORS), "uri", "/portal", GET_AND_POST);
            roles.addPermission(roles.getRole(VISITORS), "uri", "/portal/*", GET_AND_POST);
            return null;
        });
    }
}
