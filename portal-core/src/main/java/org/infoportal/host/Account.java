package org.infoportal.host;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody who can log in: a member, an editor, an accreditor. In both hosts an {@code mgnl:user} node.
 *
 * @param id identifier of the node, stable for the life of the account
 * @param name user name, unique in the host; also usable to log in
 * @param email address in lower case, unique in the host; empty if none is known
 * @param fullName as shown to others
 * @param language of mails and pages
 * @param enabled false: cannot log in, and running sessions are those of a guest
 * @param roles role names, those of groups included
 */
public record Account(
        String id, String name, String email, String fullName, Locale language, boolean enabled, Set<String> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
