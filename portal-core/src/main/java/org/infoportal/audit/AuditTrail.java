package org.infoportal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Append-only record of who did what. Entries are saved together with the deed, and each holds the hash of the one before
 * it: what is altered or missing is found ({@link AuditCheck}).
 */
public final class AuditTrail {

    /** After it an account has left no personal data here; its subject says which account. */
    public static final String ACCOUNT_DELETED = "account.deleted";

    private final Clock clock;
    private final AuditIndex index = new AuditIndex();

    public AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the entry in the caller's session of the private workspace; it exists when the caller saves. Only within
     * {@link org.infoportal.jcr.PrivateStore#call}: who writes at the same time would make two ends of the chain.
     *
     * @return the entry's number
     */
    public long add(Session session, AuditEntry entry) throws RepositoryException {
        return AuditNodes.append(session, entry, clock.instant());
    }

    /**
     * Takes away what names a person: details of entries about her, and her own user name wherever it stands. Her
     * account's identifier stays. In the caller's session, which must also {@link #add} the entry
     * {@link #ACCOUNT_DELETED} about her: without it the chain counts as altered.
     */
    public void erase(Session session, String accountId, String userName) throws RepositoryException {
        Set<String> ids = new HashSet<>();
        for (AuditIndex.Line line : index.lines(session)) {
            if (line.subject().equals(accountId) || line.actor().equals(userName)) {
                ids.add(line.id());
            }
        }
        for (String id : ids) {
            erase(session.getNodeByIdentifier(id), accountId, userName);
        }
    }

    private static void erase(Node entry, String accountId, String userName) throws RepositoryException {
        boolean ownDeed = AuditNodes.ACTOR.text(entry).filter(userName::equals).isPresent();
        boolean aboutHer = accountId.equals(entry.getProperty("subject").getString());
        if (ownDeed) {
            AuditNodes.ACTOR.erase(entry);
        }
        if (aboutHer) {
            AuditNodes.DETAIL.erase(entry);
        }
        if (ownDeed || aboutHer) {
            entry.setProperty(AuditNodes.ERASED_FOR, accountId);
        }
    }

    /** Entries about an account, and those of deeds of its owner, oldest first. */
    public List<AuditRecord> of(Session session, String accountId, String userName) throws RepositoryException {
        List<AuditRecord> records = new ArrayList<>();
        for (AuditIndex.Line line : index.lines(session)) {
            if (line.subject().equals(accountId) || line.actor().equals(userName)) {
                records.add(0, AuditNodes.read(session.getNodeByIdentifier(line.id())));
            }
        }
        return records;
    }

    AuditIndex index() {
        return index;
    }
}
