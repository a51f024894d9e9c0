package org.infoportal.host;

import java.util.List;
import java.util.Optional;

/** Accounts, their passwords (bcrypt, cost 12, as Magnolia stores them) and roles. */
public interface Accounts {

    Optional<Account> findById(String id);

    /** Finds by user name or e-mail address; upper and lower case are alike. */
    Optional<Account> findByIdentifier(String nameOrEmail);

    /** Enabled accounts that have this role, themselves or by a group, in no order. */
    List<Account> withRole(String role);

    /**
     * Creates a member's account without any role, in the members' realm. Atomic over all threads: of two calls with
     * one address only one succeeds.
     *
     * @return empty if the address has an account already; this takes as long as creating one
     */
    Optional<Account> create(NewAccount account);

    /**
     * Checks a password.
     *
     * @return the account, if there is one, it is enabled and the password is right; else empty. All answers take the
     *     same time.
     */
    Optional<Account> authenticate(String nameOrEmail, String password);

    void setPassword(String id, String password);

    /** Gives the account the role; without effect if it has it. */
    void grantRole(String id, String role);

    /** Takes the role away; without effect if it does not have it. */
    void revokeRole(String id, String role);
}
