package org.infoportal.login;

import java.time.Duration;
import java.util.Optional;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.host.Settings;
import org.infoportal.text.Fold;
import org.infoportal.throttle.Throttle;

/**
 * Checks passwords behind two brakes: one for an identifier as seen from one network, so that a stranger elsewhere
 * cannot lock its owner out, and one for the network. Known and unknown identifiers are treated alike.
 */
public final class Login {

    private static final Duration IDENTIFIER_REFILL = Duration.ofSeconds(60);
    private static final Duration NETWORK_REFILL = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Throttle perIdentifier;
    private final Throttle perNetwork;

    public Login(Accounts accounts, Settings.Limits limits) {
        this.accounts = accounts;
        this.perIdentifier = new Throttle(limits.loginsPerIdentifier(), IDENTIFIER_REFILL);
        this.perNetwork = new Throttle(limits.loginsPerNetwork(), NETWORK_REFILL);
    }

    /**
     * @param network the caller's address
     * @return the account if the password is right
     * @throws ThrottledException after too many wrong ones
     */
    public Optional<Account> check(String identifier, String password, String network) {
        String key = network + " " + Fold.of(identifier.strip());
        perNetwork.use(network);
        perIdentifier.use(key);
        Optional<Account> account = accounts.authenticate(identifier.strip(), password);
        if (account.isPresent()) {
            perNetwork.giveBack(network);
            perIdentifier.giveBack(key);
        }
        return account;
    }
}
