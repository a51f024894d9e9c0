package org.infoportal.accreditation;

import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.jcr.PrivateStore;

/** Looks at what is not needed to decide. They are written down before anything is shown. */
public final class Looks {

    private static final String LIST = "accreditations";

    private final PrivateStore store;
    private final Queue queue;
    private final AuditTrail audit;

    public Looks(PrivateStore store, Queue queue, AuditTrail audit) {
        this.store = store;
        this.queue = queue;
        this.audit = audit;
    }

    /** Everything held on one member. */
    public Member details(Viewer viewer, String id) {
        Member member = queue.get(viewer, id);
        write(new AuditEntry(viewer.userName(), "accreditation.look", id, ""));
        return member;
    }

    /** Notes that a client was given a list with addresses; whose, the states and the time tell. */
    public void list(Viewer viewer, String what) {
        write(new AuditEntry(viewer.userName(), "accreditation.list-api", LIST, what));
    }

    private void write(AuditEntry entry) {
        store.call(session -> {
            audit.add(session, entry);
            session.save();
            return null;
        });
    }
}
