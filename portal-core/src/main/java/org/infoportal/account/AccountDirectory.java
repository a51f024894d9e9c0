package org.infoportal.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.jcr.ItemNotFoundException;
import javax.jcr.RepositoryException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.Sessions.Subscription;
import org.infoportal.host.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All accounts, held in memory and read from the {@code users} workspace in Magnolia's layout. The repository stays the
 * truth: changes made there by others arrive by observation, one's own by {@link #put}.
 */
public final class AccountDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountDirectory.class);

    private final Sessions sessions;
    private final RoleDirectory roles;
    private final AccountIndex index = new AccountIndex();
    private final AccountReader reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
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

    /** Whether another account than this one is found by the name or address. */
    public boolean isTaken(String nameOrEmail, String id) {
        return findByIdentifier(nameOrEmail)
                .filter(account -> !account.id().equals(id))
                .isPresent();
    }

    /** Enabled accounts that have this role, themselves or by a group. */
    public List<Account> withRole(String role) {
        return index.all().stream()
                .filter(account -> account.enabled() && account.roles().contains(role))
                .toList();
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

    /** For a host that has just made roles. */
    public void reloadRoles() {
        roles.reload();
    }

    /** @throws IllegalArgumentException if there is no such role */
    public String roleId(String role) {
        return roles.idOf(role).orElseThrow(() -> new IllegalArgumentException("No such role: " + role));
    }

    /**
     * Finds the account that this is the password of, if it is enabled. All answers take the same time.
     *
     * @param passwords how this host checks them
     * @param upgrade stores the password of an account once more, because its hash has become too cheap
     */
    public Optional<Account> authenticate(
            String nameOrEmail, String password, Passwords passwords, BiConsumer<String, String> upgrade) {
        Optional<Account> account = findByIdentifier(nameOrEmail).filter(Account::enabled);
        Optional<String> hash = account.flatMap(found -> passwordHash(found.id()));
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        if (passwords.isOutdated(hash.orElseThrow())) {
            tryTo(() -> upgrade.accept(account.orElseThrow().id(), password));
        }
        return account;
    }

    /** What does not work now is done at the next login. */
    private static void tryTo(Runnable upgrade) {
        try {
            upgrade.run();
        } catch (ThrottledException | HostException e) {
            LOG.info("A password keeps its old hash until the next login: {}", e.getMessage());
        }
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
        tell();
        return account;
    }

    /** Reads one account anew, after it was changed by other means than a session of ours. */
    public synchronized Account refresh(String id) {
        return sessions.call(
                Sessions.USERS_WORKSPACE, View.WORKING, session -> put(new UserNode(session.getNodeByIdentifier(id))));
    }

    /** Deletes an account and forgets it at once; without effect if there is none. */
    public synchronized void delete(String id) {
        sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            try {
                session.getNodeByIdentifier(id).remove();
                session.save();
            } catch (ItemNotFoundException e) {
                LOG.debug("Account [{}] is gone already", id, e);
            }
            return null;
        });
        index.remove(id);
        tell();
    }

    private synchronized void readAll() {
        roles.reload();
        sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            reader.readTree(session.getRootNode());
            return null;
        });
        tell();
    }

    private synchronized void usersChanged(Set<String> paths) {
        sessions.call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            reader.readChanges(session, paths);
            return null;
        });
        tell();
    }

    /** Runs after any change of what is known here. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
