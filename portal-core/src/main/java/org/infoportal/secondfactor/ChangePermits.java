package org.infoportal.secondfactor;

import java.time.Duration;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.token.Tokens;

/**
 * Who has just typed her password may change her second factor for a while: so that nobody does it at a screen that was
 * left alone.
 */
public final class ChangePermits {

    public static final Duration VALIDITY = Duration.ofMinutes(15);

    private static final String PURPOSE = "change-second-factor";

    private final PrivateStore store;
    private final Tokens tokens;

    public ChangePermits(PrivateStore store, Tokens tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    /** @return the secret that proves it, for the browser that has sent the password */
    public String issue(String account) {
        return store.call(session -> {
            String permit = tokens.issue(session, PURPOSE, account, VALIDITY);
            session.save();
            return permit;
        });
    }

    public boolean isValid(String permit, String account) {
        return store.call(session ->
                tokens.peek(session, PURPOSE, permit).filter(account::equals).isPresent());
    }
}
