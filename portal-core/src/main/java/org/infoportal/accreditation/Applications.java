package org.infoportal.accreditation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentItem;
import org.infoportal.error.ConflictException;
import org.infoportal.form.Checked;
import org.infoportal.jcr.Nodes;

/** What members do with their own applications. All in the caller's session: it happens when she saves. */
public final class Applications {

    /** What a member corrects, and what can be remarked upon: the fields of the form {@code application}. */
    public static final List<String> FIELDS = List.of("salutation", "firstName", "lastName", "function", "unit");

    private static final String SYSTEM = "system";

    private final Units units;
    private final Accreditations accreditations;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<Consumer<String>> confirmedListeners = new CopyOnWriteArrayList<>();

    public Applications(Units units, Accreditations accreditations, AuditTrail audit, Clock clock) {
        this.units = units;
        this.accreditations = accreditations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records that somebody registered. */
    public void add(Session session, NewApplication application) throws RepositoryException {
        add(
                session,
                application,
                "",
                application.account().name(),
                "consent " + application.consent().version());
    }

    /**
     * Records what somebody wrote in a letter.
     *
     * @param address where letters to her go
     * @param actor user name of whoever read the letter
     * @param detail for the audit trail
     */
    public void addFromLetter(Session session, NewApplication application, String address, String actor, String detail)
            throws RepositoryException {
        add(session, application, address, actor, detail);
    }

    private void add(Session session, NewApplication application, String address, String actor, String detail)
            throws RepositoryException {
        Optional<ContentItem> unit = units.find(application.unit());
        Member member = new Member(
                application.account().id(),
                application.account().name(),
                application.salutation(),
                application.firstName(),
                application.lastName(),
                application.account().email(),
                application.language(),
                application.function(),
                unit.map(ContentItem::title).orElse(application.unit()),
                unit.map(ContentItem::id),
                AccreditationState.REGISTERED,
                List.of(),
                Optional.empty(),
                Map.of(),
                address,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                application.consent(),
                List.of(),
                1);
        MemberNodes.create(session, member);
        audit.add(
                session, new AuditEntry(actor, "accreditation." + member.state().id(), member.id(), detail));
    }

    /** Runs after somebody's address has been confirmed, on that thread, with the identifier of her account. */
    public void onConfirmed(Consumer<String> listener) {
        confirmedListeners.add(listener);
    }

    /** To be called by whoever has confirmed an address, by whatever way, once it is saved and {@link Members} know it. */
    public void tellConfirmed(String id) {
        confirmedListeners.forEach(listener -> listener.accept(id));
    }

    /** The address is hers; the application is put into the queue. Does nothing if that has been done. */
    public void confirm(Session session, String id) throws RepositoryException {
        Node node = MemberNodes.get(session, id);
        Member member = MemberNodes.read(node).orElseThrow();
        if (Action.CONFIRM.from(member.state()).isEmpty()) {
            return;
        }
        confirm(session, node, member.userName(), "");
    }

    /**
     * Somebody has seen by other means that the address is hers; the application is put into the queue.
     *
     * @param actor user name of whoever has seen it
     * @param reason how
     * @throws ConflictException if the address is confirmed already
     */
    public void confirmFor(Session session, String id, String actor, String reason) throws RepositoryException {
        Node node = MemberNodes.get(session, id);
        AccreditationState state = MemberNodes.read(node).orElseThrow().state();
        if (Action.CONFIRM.from(state).isEmpty()) {
            throw new ConflictException("infoportal.accreditation.not-now", state.id());
        }
        confirm(session, node, actor, reason);
    }

    private void confirm(Session session, Node node, String actor, String reason) throws RepositoryException {
        Nodes.set(node, "confirmedAt", clock.instant());
        step(session, node, Action.CONFIRM, actor, reason);
        step(session, node, Action.SUBMIT, SYSTEM, "");
    }

    /**
     * The member has corrected what was sent back; the application goes into the queue again.
     *
     * @param corrected checked values of the form {@code application}
     * @throws ConflictException if it does not wait for a correction
     */
    public void resubmit(Session session, String id, Checked corrected) throws RepositoryException {
        Node node = MemberNodes.get(session, id);
        Member member = MemberNodes.read(node).orElseThrow();
        if (member.state() != AccreditationState.SENT_BACK) {
            throw new ConflictException("infoportal.accreditation.not-now");
        }
        for (String field : List.of("salutation", "firstName", "lastName", "function")) {
            node.setProperty(field, corrected.text(field));
        }
        Optional<ContentItem> unit = units.find(corrected.text("unit"));
        node.setProperty("unit", unit.map(ContentItem::title).orElse(corrected.text("unit")));
        node.setProperty("unitId", unit.map(ContentItem::id).orElse(null));
        // they stay in the history
        MemberNodes.setRemarks(node, Map.of());
        UndoNodes.forget(node);
        step(session, node, Action.SUBMIT, member.userName(), "");
    }

    private void step(Session session, Node node, Action action, String actor, String reason)
            throws RepositoryException {
        AccreditationState from = MemberNodes.read(node).orElseThrow().state();
        AccreditationState to = action.from(from).orElseThrow();
        accreditations.record(session, node, new Transition(clock.instant(), actor, from, to, reason, ""));
    }
}
