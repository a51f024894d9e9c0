package org.infoportal.secondfactor;

import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Account;
import org.infoportal.host.Settings;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;

/** Every change is recorded, and its owner hears of it: it may have been somebody else. */
final class SecondFactorNotices {

    private final Settings settings;
    private final Outbox outbox;
    private final AuditTrail audit;

    SecondFactorNotices(Settings settings, Outbox outbox, AuditTrail audit) {
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Records the change and tells the owner, in the caller's session.
     *
     * @param change {@code app-added} and so on: the end of the template's and of the audit entry's name
     */
    void tell(Session session, String actor, Account owner, String change) throws RepositoryException {
        audit.add(session, new AuditEntry(actor, "second-factor." + change, owner.id(), ""));
        if (!owner.email().isEmpty()) {
            outbox.add(
                    session,
                    new MailDraft(
                            "second-factor-" + change,
                            owner.email(),
                            owner.language(),
                            Map.of(
                                    "name", owner.fullName(),
                                    "link",
                                            settings.link("konto/zweiter-faktor")
                                                    .toString())));
        }
    }

    void send() {
        outbox.wake();
    }
}
