package org.infoportal.host;

import java.util.List;
import java.util.Locale;
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

    /** Changes how the account is shown to others, and in which language it is written to. */
    void describe(String id, String fullName, Locale language);

    /**
     * Gives the account another address. Atomic over all threads, as {@link #create} is.
     *
     * @param email in lower case
     * @return false if another account has it; then nothing is changed
     */
    boolean setEmail(String id, String email);

    /** Gives the account the role; without effect if it has it. */
    void grantRole(String id, String role);

    /** Takes the role away; without effect if it does not have it. */
    void revokeRole(String id, String role);

    /**
     * Deletes the account for good. It is unknown from then on, also to running sessions; without effect if there is
     * none.
     */
    void delete(String id);

    /**
     * Runs after any account, role or group has changed: before the call that changed it returns, and soon after another
     * instance or a human being in the CMS has changed it.
     */
    void onChange(Runnable listener);
}
