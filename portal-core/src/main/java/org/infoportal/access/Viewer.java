package org.infoportal.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is looking.
 *
 * @param account the account's identifier; empty for a guest
 * @param userName for the audit trail; empty for a guest
 * @param name as shown; empty for a guest
 * @param state of the accreditation, as the API spells it; {@code guest} without an account, {@code none} for accounts
 *     that are not members (editors); {@code second-factor-missing} for accounts that must set one up first and have no
 *     more rights than a guest until then
 * @param accredited whether member content is open
 * @param grants circles beyond {@code member}
 * @param roles of the account
 * @param scope identifiers of the units whose applications she decides on, with all below; empty: everywhere
 */
public record Viewer(
        Optional<String> account,
        String userName,
        String name,
        String state,
        boolean accredited,
        List<Grant> grants,
        Set<String> roles,
        Set<String> scope) {

    public static final Viewer GUEST = new Viewer(Optional.empty(), "", "", "guest", false, List.of(), Set.of());

    /** The portal's own user name, in histories and in the audit trail. */
    public static final String SYSTEM_NAME = "system";

    private static final String SECOND_FACTOR_MISSING = "second-factor-missing";

    public Viewer {
        grants = List.copyOf(grants);
        roles = Set.copyOf(roles);
        scope = Set.copyOf(scope);
    }

    /** Responsible for everything her roles allow. */
    public Viewer(
            Optional<String> account,
            String userName,
            String name,
            String state,
            boolean accredited,
            List<Grant> grants,
            Set<String> roles) {
        this(account, userName, name, state, accredited, grants, roles, Set.of());
    }

    /** Somebody who must set up a second factor before anything she is entitled to counts. */
    public static Viewer withoutSecondFactor(String account, String userName, String name) {
        return new Viewer(Optional.of(account), userName, name, SECOND_FACTOR_MISSING, false, List.of(), Set.of());
    }

    public boolean needsSecondFactor() {
        return SECOND_FACTOR_MISSING.equals(state);
    }

    public boolean isGuest() {
        return account.isEmpty();
    }

    /** The audiences this viewer belongs to, widest first. */
    public List<String> audiences() {
        Set<String> audiences = new LinkedHashSet<>();
        audiences.add(Audiences.PUBLIC);
        if (accredited) {
            audiences.add(Audiences.MEMBER);
            grants.forEach(grant -> audiences.add(grant.audience()));
        }
        return List.copyOf(audiences);
    }
}
