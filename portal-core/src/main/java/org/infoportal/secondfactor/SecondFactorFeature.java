package org.infoportal.secondfactor;

import org.infoportal.access.Gate;
import org.infoportal.audit.AuditTrail;
import org.infoportal.credential.Credentials;
import org.infoportal.host.Host;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.Outbox;
import org.infoportal.token.Tokens;

/** The parts of the second factor, joined. */
public record SecondFactorFeature(
        SecondFactors factors, Passkeys passkeys, SecondFactorChanges changes, ChangePermits permits, SecondStep step) {

    public static SecondFactorFeature on(
            Host host,
            PrivateStore store,
            Gate gate,
            SecondFactors factors,
            Outbox outbox,
            AuditTrail audit,
            Tokens tokens,
            Credentials credentials) {
        Passkeys passkeys = new Passkeys(host.settings().baseUrl(), new Challenges(store, host.clock()));
        SecondFactorNotices notices = new SecondFactorNotices(host.settings(), outbox, audit);
        return new SecondFactorFeature(
                factors,
                passkeys,
                new SecondFactorChanges(host.accounts(), store, gate, factors, passkeys, notices, host.clock()),
                new ChangePermits(store, tokens, credentials),
                new SecondStep(host.accounts(), store, tokens, credentials, factors, passkeys, notices, host.clock()));
    }
}
