package org.infoportal.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.RepositoryException;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.host.Sessions.Subscription;
import org.infoportal.host.View;

/**
 * All accounts, held in memory and read from the {@code users} workspace in Magnolia's layout. The repository stays the
 * truth: changes made there by others arrive by observation, one's own by {@link #put}.
 */
public final class AccountDirectory implements AutoCloseable {

    private final Sessions sessions;
    private final RoleDirectory roles;
    private final AccountIndex index = new AccountIndex();
    private final AccountReader reader;
    private final List<Subscription> subscriptions;

    /** Reads all accounts, roles and groups; they must exist by then. */
    public AccountDirectory(Sessions sessions) {
        this.sessions = sessions;
        this.roles = new RoleDirectory(sessions);
        this.reader = new AccountReader(index, roles);
        this.subscriptions = List.of(
                sessions.observe(Sessions.USERS_WORKSPACE, View.WORKING, this::usersChanged),
                sessions.observe(RoleDirectory.ROLES_WORKSPACE, View.WORKING, paths -> readAll()),
                sessions.observe(RoleDirectory.GROUPS_WORKSPACE, View.WORKING, paths -> readAll()));
        readAll();
    }

    public Optional<Account> findById(String id) {
        return index.findById(id);
    }

    /** Finds by user name or e-mail address; upper and lower case are alike. */
    public Optional<Account> findByIdentifier(String nameOrEmail) {
        return index.findByIdentifier(nameOrEmail);
    }

    /** The accounts of a realm, by name. */
    public List<Account> inRealm(String realm) {
        return index.below("/" + realm).stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /** A name that no account has: the wished one, or the same with a number. */
    public String freeName(String wish) {
        String name = UserName.of(wish);
        String free = name;
        for (int number = 2; findByIdentifier(free).isPresent(); number++) {
            free = name + number;
        }
        return free;
    }

    /** @throws IllegalArgumentException if there is no such role */
    public String roleId(String role) {
        return roles.idOf(role).orElseThrow(() -> new IllegalArgumentException("No such role: " + role));
    }

    /**
     * Finds the account that this is the password of, if it is enabled. All answers take the same time.
     *
     * @param passwords how this host checks them
     */
    public Optional<Account> authenticate(String nameOrEmail, String password, Passwords passwords) {
        Optional<Account> account = findByIdentifier(nameOrEmail).filter(Account::enabled);
        Optional<String> hash = account.flatMap(found -> passwordHash(found.id()));
        return passwords.matches(password, hash) ? account : Optional.empty();
    }

    private Optional<String> passwordHash(String id) {
        return sessions.call(
                Sessions.USERS_WORKSPACE,
                View.WORKING,
                session -> new UserNode(session.getNodeByIdentifier(id)).passwordHash());
    }

    /** Takes over what the caller has just saved. */
    public synchronized Account put(UserNode user) throws RepositoryException {
        Account account = user.toAccount(roles);
        index.put(account, user.path());
        return account;
    }

    /** Reads one account anew, after it was changed by other means than a session of ours. */
    public synchronized Account refresh(String id) {
        return sessions.call(
                Sessions.USERS_WORKSPACE, View.WORKING, session -> put(new UserNode(session.getNodeByIdentifier(id))));
    }

    private synchronized void readAll() {
        roles.reload();
        sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            reader.readTree(session.getRootNode());
            return null;
        });
    }

    private synchronized void usersChanged(Set<String> paths) {
        sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            reader.readChanges(session, paths);
            return null;
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
