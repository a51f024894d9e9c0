package org.infoportal.standalone.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.account.AccountDirectory;
import org.infoportal.account.Passwords;
import org.infoportal.account.RoleDirectory;
import org.infoportal.account.UserName;
import org.infoportal.account.UserNode;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.host.Sessions.SessionWork;
import org.infoportal.host.View;

/**
 * Accounts in the {@code users} workspace, in Magnolia's layout: members in the realm {@code members}, nested by the
 * first letters, staff directly in {@code admin}. All of them are held in memory; the repository stays the truth, and
 * changes made there by others arrive by observation.
 */
public final class StandaloneAccounts implements Accounts, AutoCloseable {

    /** What the product hashes with, as Magnolia. */
    public static final int HASH_COST = 12;

    private static final String MEMBERS_REALM = "members";
    private static final String STAFF_REALM = "admin";

    private final Object writing = new Object();
    private final Sessions sessions;
    private final Passwords passwords;
    private final AccountDirectory directory;

    /**
     * @param hashCost bcrypt's cost; tests take the smallest, 4
     * @param loginSlots how many passwords are checked at once
     */
    public StandaloneAccounts(Sessions sessions, int hashCost, int loginSlots) {
        this.sessions = sessions;
        this.passwords = new Passwords(new StandaloneBcrypt(hashCost), loginSlots);
        new StandaloneRoles(sessions).ensure(RoleDirectory.ownRoles());
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
        // Before the look whether the address is taken: both answers take the time of a hash.
        String hash = passwords.hash(account.password());
        String email = account.email().toLowerCase(Locale.ROOT);
        synchronized (writing) {
            if (directory.findByIdentifier(email).isPresent()) {
                return Optional.empty();
            }
            String name = directory.freeName(account.nameProposal());
            return Optional.of(write(session -> UserNode.add(session, MEMBERS_REALM, UserName.folders(name), name)
                    .describe(account.fullName(), email, account.language())
                    .setPasswordHash(hash)));
        }
    }

    /**
     * Creates an account for an editor, accreditor or administrator.
     *
     * @param name lower case letters, digits, dot, underscore, hyphen
     * @return empty if the name or the address is taken
     */
    public Optional<Account> createStaff(String name, String fullName, String email, String password, Set<String> own) {
        if (!UserName.isSafe(name)) {
            throw new IllegalArgumentException("Not a user name: " + name);
        }
        String hash = passwords.hash(password);
        ensureRoles(own);
        List<String> roleIds = own.stream().map(directory::roleId).toList();
        synchronized (writing) {
            boolean taken = directory.findByIdentifier(name).isPresent()
                    || directory.findByIdentifier(email).isPresent();
            return taken
                    ? Optional.empty()
                    : Optional.of(write(session -> {
                        UserNode user = UserNode.add(session, STAFF_REALM, List.of(), name)
                                .describe(fullName, email.toLowerCase(Locale.ROOT), Locale.GERMAN)
                                .setPasswordHash(hash);
                        for (String roleId : roleIds) {
                            user.roles().add(roleId);
                        }
                        return user;
                    }));
        }
    }

    /** Makes roles that are missing: those of editors of one type come with the type. */
    public void ensureRoles(Collection<String> names) {
        new StandaloneRoles(sessions).ensure(names);
        directory.reloadRoles();
    }

    /** Accounts of those who work for the portal, by name. */
    public List<Account> staff() {
        return directory.inRealm(STAFF_REALM);
    }

    /** Lets somebody log in, or not any more. */
    public void setEnabled(String id, boolean enabled) {
        change(id, user -> user.setEnabled(enabled));
    }

    /** Whether there is anybody but members. */
    public boolean hasStaff() {
        return sessions.call(
                Sessions.USERS_WORKSPACE,
                View.WORKING,
                session -> session.nodeExists("/" + STAFF_REALM)
                        && session.getNode("/" + STAFF_REALM).hasNodes());
    }

    @Override
    public Optional<Account> authenticate(String nameOrEmail, String password) {
        return directory.authenticate(nameOrEmail, password, passwords, this::setPassword);
    }

    @Override
    public void setPassword(String id, String password) {
        String hash = passwords.hash(password);
        change(id, user -> user.setPasswordHash(hash));
    }

    @Override
    public void describe(String id, String fullName, Locale language) {
        change(id, user -> user.describe(fullName, language));
    }

    @Override
    public boolean setEmail(String id, String email) {
        synchronized (writing) {
            if (directory.isTaken(email, id)) {
                return false;
            }
            change(id, user -> user.setEmail(email));
            return true;
        }
    }

    @Override
    public void grantRole(String id, String role) {
        String roleId = directory.roleId(role);
        change(id, user -> user.roles().add(roleId));
    }

    @Override
    public void revokeRole(String id, String role) {
        String roleId = directory.roleId(role);
        change(id, user -> user.roles().remove(roleId));
    }

    @Override
    public void delete(String id) {
        synchronized (writing) {
            directory.delete(id);
        }
    }

    private void change(String id, Change change) {
        synchronized (writing) {
            write(session -> {
                UserNode user = user(session, id);
                change.apply(user);
                return user;
            });
        }
    }

    private Account write(SessionWork<UserNode> work) {
        return sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            UserNode user = work.apply(session);
            session.save();
            return directory.put(user);
        });
    }

    private static UserNode user(Session session, String id) throws RepositoryException {
        return new UserNode(session.getNodeByIdentifier(id));
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
        void apply(UserNode user) throws RepositoryException;
    }
}
