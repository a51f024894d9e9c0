package org.infoportal.secondfactor;

import java.time.Duration;
import java.util.Optional;
import org.infoportal.credential.Credentials;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.token.Tokens;

/**
 * Who has just typed her password may change her second factor for a while: so that nobody does it at a screen that was
 * left alone. A change of the password ends it.
 */
public final class ChangePermits {

    public static final Duration VALIDITY = Duration.ofMinutes(15);

    private static final String PURPOSE = "change-second-factor";

    private final PrivateStore store;
    private final Tokens tokens;
    private final Credentials credentials;

    public ChangePermits(PrivateStore store, Tokens tokens, Credentials credentials) {
        this.store = store;
        this.tokens = tokens;
        this.credentials = credentials;
    }

    /** @return the secret that proves it, for the browser that has sent the password */
    public String issue(String account) {
        return store.call(session -> {
            String permit = tokens.issue(session, PURPOSE, credentials.subject(session, account, ""), VALIDITY);
            session.save();
            return permit;
        });
    }

    public boolean isValid(String permit, String account) {
        return store.call(session -> {
            Optional<String> subject = tokens.peek(session, PURPOSE, permit);
            return subject.isPresent()
                    && credentials
                            .read(session, subject.get())
                            .filter(link -> link.accountId().equals(account))
                            .isPresent();
        });
    }
}
