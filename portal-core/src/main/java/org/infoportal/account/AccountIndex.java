package org.infoportal.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.host.Account;

/** All accounts in memory, by identifier, name and address. */
final class AccountIndex {

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, String> idByEmail = new HashMap<>();

    synchronized Optional<Account> findById(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::account);
    }

    synchronized Optional<Account> findByIdentifier(String nameOrEmail) {
        String key = key(nameOrEmail);
        String id = idByName.getOrDefault(key, idByEmail.get(key));
        return id == null ? Optional.empty() : findById(id);
    }

    synchronized List<Account> below(String path) {
        return byId.values().stream()
                .filter(entry -> entry.path().startsWith(path + "/"))
                .map(Entry::account)
                .toList();
    }

    synchronized void put(Account account, String path) {
        remove(account.id());
        byId.put(account.id(), new Entry(account, path));
        idByName.put(key(account.name()), account.id());
        if (!account.email().isEmpty()) {
            idByEmail.put(key(account.email()), account.id());
        }
    }

    /** Forgets the accounts at this path and below it. */
    synchronized void removeTree(String path) {
        List<String> gone = byId.entrySet().stream()
                .filter(entry -> (entry.getValue().path() + "/").startsWith(path + "/"))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(this::remove);
    }

    private void remove(String id) {
        Entry old = byId.remove(id);
        if (old != null) {
            idByName.remove(key(old.account().name()), id);
            idByEmail.remove(key(old.account().email()), id);
        }
    }

    private static String key(String nameOrEmail) {
        return nameOrEmail.strip().toLowerCase(Locale.ROOT);
    }

    private record Entry(Account account, String path) {}
}
