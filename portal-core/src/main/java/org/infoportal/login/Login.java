package org.infoportal.login;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.Settings;
import org.infoportal.text.Fold;
import org.infoportal.throttle.Throttle;

/**
 * Checks passwords behind brakes: one for the network, one for an identifier as seen from one network, and one for the
 * identifier as seen from everywhere, against those who guess from many networks. None of them can be used to lock the
 * owner out: a device she has logged in from has a brake of its own, and the last does not hold in a network she has
 * logged in from. Known and unknown identifiers are treated alike.
 */
public final class Login {

    private static final Duration IDENTIFIER_REFILL = Duration.ofSeconds(60);
    private static final Duration NETWORK_REFILL = Duration.ofSeconds(5);
    /** How many networks' worth of wrong passwords an identifier gets from all of them. */
    private static final int NETWORKS = 5;

    private static final int MAX_PLACES = 50_000;

    private final Accounts accounts;
    private final Devices devices;
    private final Throttle perIdentifier;
    private final Throttle perNetwork;
    private final Throttle everywhere;
    private final Throttle perDevice;
    private final Throttle perOwner;
    /** Networks with the identifiers that logged in from there. */
    private final Set<String> places = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_PLACES;
        }
    }));

    public Login(Accounts accounts, Devices devices, Settings.Limits limits) {
        this.accounts = accounts;
        this.devices = devices;
        this.perIdentifier = new Throttle(limits.loginsPerIdentifier(), IDENTIFIER_REFILL);
        this.perNetwork = new Throttle(limits.loginsPerNetwork(), NETWORK_REFILL);
        this.everywhere = new Throttle(limits.loginsPerIdentifier() * NETWORKS, IDENTIFIER_REFILL);
        this.perDevice = new Throttle(limits.loginsPerIdentifier(), IDENTIFIER_REFILL);
        this.perOwner = new Throttle(limits.loginsPerIdentifier(), IDENTIFIER_REFILL);
    }

    /** As {@link #check(String, String, String, Optional)}, from a device that shows no mark. */
    public Optional<Account> check(String identifier, String password, String network) {
        return check(identifier, password, network, Optional.empty());
    }

    /**
     * Checks a password.
     *
     * @param network the caller's address
     * @param mark what the device got from {@link Devices#mark} when somebody logged in there
     * @return the account if the password is right
     * @throws ThrottledException after too many wrong ones
     */
    public Optional<Account> check(String identifier, String password, String network, Optional<String> mark) {
        String name = identifier.strip();
        String place = network + " " + Fold.of(name);
        List<Brake> brakes = brakes(name, network, place, mark);
        brakes.forEach(Brake::use);
        Optional<Account> account = accounts.authenticate(name, password);
        if (account.isPresent()) {
            brakes.forEach(Brake::giveBack);
            places.add(place);
        }
        return account;
    }

    /**
     * Has somebody who is logged in say her password once more. Strangers do not get this far, so it has a brake of its own.
     *
     * @throws ThrottledException after too many wrong ones
     */
    public boolean confirm(Account account, String password) {
        Brake brake = new Brake(perOwner, account.id());
        brake.use();
        boolean right = accounts.authenticate(account.name(), password)
                .filter(found -> found.id().equals(account.id()))
                .isPresent();
        if (right) {
            brake.giveBack();
        }
        return right;
    }

    private List<Brake> brakes(String name, String network, String place, Optional<String> mark) {
        String accountId = accounts.findByIdentifier(name)
                .filter(Account::enabled)
                .map(Account::id)
                .orElse("");
        Optional<String> device = mark.flatMap(text -> devices.find(text, accountId));
        if (device.isPresent()) {
            return List.of(new Brake(perDevice, device.get()));
        }
        Brake here = new Brake(perNetwork, network);
        Brake forName = new Brake(perIdentifier, place);
        return places.contains(place)
                ? List.of(here, forName)
                : List.of(here, forName, new Brake(everywhere, Fold.of(name)));
    }

    private record Brake(Throttle throttle, String key) {

        void use() {
            throttle.use(key);
        }

        void giveBack() {
            throttle.giveBack(key);
        }
    }
}
