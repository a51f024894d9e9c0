package org.infoportal.magnolia.account;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import info.magnolia.context.MgnlContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infoportal.account.AccountDirectory;
import org.infoportal.account.Passwords;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.HostException;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.magnolia.context.SystemWork;

/**
 * Magnolia's users. They are read from a directory in memory and written by the user manager of their realm, which the
 * module bootstraps for members.
 */
public final class MagnoliaAccounts implements Accounts, AutoCloseable {

    private static final String MEMBERS_REALM = "members";
    private static final String MEMBERS_GROUP = "infoportal-members";
    private static final String STAFF_REALM = "admin";
    private static final String STAFF_GROUP = "infoportal-staff";

    private final Object creating = new Object();
    private final SecuritySupport security;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AccountDirectory directory;

    public MagnoliaAccounts(SecuritySupport security, Sessions sessions, int loginSlots) {
        this.security = security;
        this.sessions = sessions;
        this.passwords = new Passwords(new MagnoliaBcrypt(), loginSlots);
        this.directory = new AccountDirectory(sessions);
    }

    @Override
    public Optional<Account> findById(String id) {
        return directory.findById(id);
    }

    @Override
    public List<Account> withRole(String role) {
        return directory.withRole(role);
    }

    @Override
    public Optional<Account> findByIdentifier(String nameOrEmail) {
        return directory.findByIdentifier(nameOrEmail);
    }

    @Override
    public Optional<Account> create(NewAccount account) {
        String email = account.email().toLowerCase(Locale.ROOT);
        synchronized (creating) {
            if (directory.findByIdentifier(email).isPresent()) {
                // as long as creating one
                passwords.hash(account.password());
                return Optional.empty();
            }
            String name = directory.freeName(account.nameProposal());
            return Optional.of(create(
                    MEMBERS_REALM,
                    MEMBERS_GROUP,
                    name,
                    new NewAccount(name, email, account.fullName(), account.language(), account.password())));
        }
    }

    /**
     * Creates an account for an editor, accreditor or administrator.
     *
     * @return empty if the name is taken
     */
    public Optional<Account> createStaff(NewAccount account, Set<String> roles) {
        synchronized (creating) {
            if (directory.findByIdentifier(account.nameProposal()).isPresent()) {
                return Optional.empty();
            }
            Account created = create(STAFF_REALM, STAFF_GROUP, account.nameProposal(), account);
            roles.forEach(role -> grantRole(created.id(), role));
            return directory.findById(created.id());
        }
    }

    private Account create(String realm, String group, String name, NewAccount account) {
        UserManager users = manager(realm);
        User created = passwords.inTurn(() -> inSystemContext(() -> {
            User user = users.createUser(name, account.password());
            users.setProperty(user, "title", account.fullName());
            users.setProperty(user, "email", account.email());
            users.setProperty(user, "language", account.language().toLanguageTag());
            return users.addGroup(user, group);
        }));
        return directory.refresh(created.getIdentifier());
    }

    @Override
    public Optional<Account> authenticate(String nameOrEmail, String password) {
        return directory.authenticate(nameOrEmail, password, passwords, this::setPassword);
    }

    @Override
    public void setPassword(String id, String password) {
        passwords.inTurn(() -> change(id, (users, user) -> users.changePassword(user, password)));
    }

    @Override
    public void describe(String id, String fullName, Locale language) {
        change(id, (users, user) -> {
            users.setProperty(user, "title", fullName);
            return users.setProperty(user, "language", language.toLanguageTag());
        });
    }

    @Override
    public boolean setEmail(String id, String email) {
        synchronized (creating) {
            if (directory.isTaken(email, id)) {
                return false;
            }
            change(id, (users, user) -> users.setProperty(user, "email", email));
            return true;
        }
    }

    @Override
    public void grantRole(String id, String role) {
        directory.roleId(role);
        change(id, (users, user) -> users.addRole(user, role));
    }

    @Override
    public void revokeRole(String id, String role) {
        directory.roleId(role);
        change(id, (users, user) -> users.removeRole(user, role));
    }

    /** Magnolia's user managers cannot delete; its own Security app removes the node too. */
    @Override
    public void delete(String id) {
        directory.delete(id);
    }

    private Account change(String id, Change change) {
        UserManager users = manager(realmOf(id));
        inSystemContext(() -> change.apply(users, users.getUserById(id)));
        return directory.refresh(id);
    }

    /** The realm is the top folder of a user's path. */
    private String realmOf(String id) {
        return sessions.call(
                Sessions.USERS_WORKSPACE,
                View.WORKING,
                session -> session.getNodeByIdentifier(id).getPath().split("/")[1]);
    }

    private UserManager manager(String realm) {
        UserManager manager = security.getUserManager(realm);
        if (manager == null) {
            throw new HostException("There is no user manager for the realm " + realm, null);
        }
        return manager;
    }

    /** Magnolia changes a user's roles and groups with the rights of the current context. */
    private static <T> T inSystemContext(MgnlContext.Op<T, RuntimeException> work) {
        return SystemWork.call(work);
    }

    @Override
    public void onChange(Runnable listener) {
        directory.onChange(listener);
    }

    @Override
    public void close() {
        directory.close();
    }

    @FunctionalInterface
    private interface Change {
        User apply(UserManager users, User user);
    }
}
