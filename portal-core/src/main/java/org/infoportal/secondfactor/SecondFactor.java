package org.infoportal.secondfactor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an account has beside its password, without anything secret.
 *
 * @param account its identifier
 * @param appSince since when an app shows codes for it; empty: none does
 * @param codesLeft how many recovery codes are unused
 */
public record SecondFactor(String account, Optional<Instant> appSince, List<Passkey> passkeys, int codesLeft) {

    public SecondFactor {
        passkeys = List.copyOf(passkeys);
    }

    static SecondFactor none(String account) {
        return new SecondFactor(account, Optional.empty(), List.of(), 0);
    }

    /** Whether a password alone no longer opens the account. Recovery codes alone are no factor. */
    public boolean isPresent() {
        return count() > 0;
    }

    public int count() {
        return passkeys.size() + (appSince.isPresent() ? 1 : 0);
    }
}
