package org.infoportal.accreditation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentItem;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;

/** The decisions on applications. Strangers, and who is responsible for others, find nothing. */
public final class Accreditations {

    private static final String MEANWHILE = "infoportal.accreditation.meanwhile";
    private static final Viewer SYSTEM =
            new Viewer(Optional.empty(), "system", "", "none", false, List.of(), Set.of(Roles.ADMIN));

    private final Host host;
    private final PrivateStore store;
    private final Queue queue;
    private final Members members;
    private final Outbox outbox;
    private final Correspondence correspondence;
    private final AuditTrail audit;
    private final MemberRoles roles;
    private final DecisionCheck check;
    private final Expiry expiry;

    public Accreditations(
            Host host,
            PrivateStore store,
            Gate gate,
            Queue queue,
            Members members,
            Units units,
            Outbox outbox,
            Correspondence correspondence,
            AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.queue = queue;
        this.members = members;
        this.outbox = outbox;
        this.correspondence = correspondence;
        this.audit = audit;
        this.roles = new MemberRoles(host.accounts());
        this.check = new DecisionCheck(gate, units, host.settings(), host.clock());
        this.expiry = new Expiry(host, store, members, outbox, correspondence, this, roles);
    }

    /**
     * Applications in the order of their registration.
     *
     * @param state empty for all
     */
    public List<Member> list(Viewer viewer, Optional<AccreditationState> state) {
        return queue.find(viewer, QueueQuery.of(state));
    }

    /** How many applications are in each state. */
    public Map<AccreditationState, Long> counts(Viewer viewer) {
        return queue.counts(viewer);
    }

    public Member get(Viewer viewer, String id) {
        return queue.get(viewer, id);
    }

    /**
     * Decides, tells the member by mail, at once, or by letter, and writes it down. The decision reaches her running
     * sessions at once.
     *
     * @throws InvalidException naming the fields
     * @throws ConflictException if the application is not (or no longer) in a state that allows it
     */
    public Member decide(Viewer viewer, String id, Decision decision) {
        return decide(viewer, id, decision, OptionalLong.empty(), Duration.ZERO);
    }

    /** Accredits where a rule has decided instead of an accreditor. The caller has checked that the rule applies. */
    public Member accreditAutomatically(String id, Decision decision) {
        return decide(SYSTEM, id, decision);
    }

    /**
     * As above, but the mail waits as long as the decision can be taken back.
     *
     * @param seen revision of the member as she was seen: decides nothing if she has changed since; empty if that is
     *     not known
     */
    public Member decideWithUndo(Viewer viewer, String id, Decision decision, OptionalLong seen) {
        return decide(viewer, id, decision, seen, host.settings().rules().undoTime());
    }

    /**
     * Decides the same on several, each for herself.
     *
     * @param seen revisions by identifier; who is not there is left out
     * @throws InvalidException naming the fields
     */
    public List<Outcome> decideAll(Viewer viewer, Map<String, Long> seen, Decision decision) {
        check.check(viewer, decision);
        List<Outcome> outcomes = new ArrayList<>();
        seen.forEach((id, revision) -> find(viewer, id)
                .ifPresent(member -> outcomes.add(outcome(viewer, member, () -> {
                    decideWithUndo(viewer, id, decision, OptionalLong.of(revision));
                }))));
        return outcomes;
    }

    /**
     * Takes the last decision back, as long as its mail has not left: everything is as it was, and she hears nothing.
     *
     * @throws ConflictException if it is too late
     */
    public Member undo(Viewer viewer, String id) {
        Member known = get(viewer, id);
        ensureForeign(viewer, id);
        try {
            store.call(session -> {
                takeBack(session, viewer.userName(), id);
                session.save();
                return null;
            });
        } catch (HostConflictException e) {
            throw new ConflictException(MEANWHILE);
        } finally {
            members.refresh(id);
            roles.follow(members.find(id).orElse(known));
        }
        return members.find(id).orElseThrow(NotFoundException::new);
    }

    /** Takes the last decision on several back, each for herself. */
    public List<Outcome> undoAll(Viewer viewer, List<String> ids) {
        List<Outcome> outcomes = new ArrayList<>();
        ids.forEach(id ->
                find(viewer, id).ifPresent(member -> outcomes.add(outcome(viewer, member, () -> undo(viewer, id)))));
        return outcomes;
    }

    /**
     * Ends the accreditations whose last day is over, and reminds those whose last day comes near. Access has ended at
     * that very moment already; this writes it down and tells the members. May be run by several instances.
     *
     * @return how many have ended
     */
    public int expireDue() {
        return expiry.run();
    }

    private Optional<Member> find(Viewer viewer, String id) {
        try {
            return Optional.of(get(viewer, id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Outcome outcome(Viewer viewer, Member member, Runnable deed) {
        Optional<ConflictException> refusal = Optional.empty();
        try {
            deed.run();
        } catch (ConflictException e) {
            refusal = Optional.of(e);
        }
        return new Outcome(members.find(member.id()).orElse(member), refusal);
    }

    private Member decide(Viewer viewer, String id, Decision decision, OptionalLong revision, Duration undoTime) {
        Member member = get(viewer, id);
        ensureForeign(viewer, id);
        check.check(viewer, decision);
        ensureSeen(member, revision);
        decision.action().from(member.state()).orElseThrow(() -> notNow(member));
        // first the second lock, then the record that counts: a crash between the two can be decided again
        roles.set(
                id,
                decision.action().opens(),
                decision.action() == Action.EXTEND ? member.audiences() : decision.audiences());
        try {
            apply(viewer, member, decision, revision, undoTime);
        } catch (RuntimeException e) {
            // it does not count, e.g. because somebody else was faster: the roles follow the record
            members.refresh(id);
            members.find(id).ifPresent(roles::follow);
            throw e;
        }
        members.refresh(id);
        outbox.wake();
        return members.find(id).orElseThrow(NotFoundException::new);
    }

    private void apply(Viewer viewer, Member known, Decision decision, OptionalLong revision, Duration undoTime) {
        try {
            store.call(session -> {
                Node node = MemberNodes.get(session, known.id());
                Member member = MemberNodes.read(node).orElseThrow(NotFoundException::new);
                if (member.state() != known.state()) {
                    // whoever decides must know what she decides on, also where the next step would be allowed
                    throw meanwhile(member);
                }
                ensureSeen(member, revision);
                AccreditationState target =
                        decision.action().from(member.state()).orElseThrow(() -> notNow(member));
                Instant now = host.clock().instant();
                Instant due = now.plus(undoTime);
                UndoNodes.forget(node);
                if (due.isAfter(now)) {
                    UndoNodes.keep(node, decision.action());
                }
                write(viewer, node, decision);
                String mail =
                        correspondence.send(session, member, mail(member, decision.action()), decision.reason(), due);
                record(
                        session,
                        node,
                        new Transition(
                                now,
                                viewer.userName(),
                                member.state(),
                                target,
                                decision.reason(),
                                mail,
                                decision.action().id(),
                                remarks(decision),
                                Optional.of(due).filter(until -> until.isAfter(now))));
                session.save();
                return null;
            });
        } catch (HostConflictException e) {
            throw new ConflictException(MEANWHILE);
        }
    }

    private void write(Viewer viewer, Node node, Decision decision) throws RepositoryException {
        if (decision.action() == Action.ACCREDIT) {
            node.setProperty("audiences", decision.audiences().toArray(String[]::new));
            Optional<ContentItem> unit = check.unit(viewer, decision);
            if (unit.isPresent()) {
                node.setProperty("unitId", unit.get().id());
                node.setProperty("unit", unit.get().title());
            }
        } else if (decision.action() != Action.EXTEND) {
            node.setProperty("audiences", new String[0]);
        }
        node.setProperty(
                "validUntil",
                decision.action().opens()
                        ? check.validUntil(decision).map(String::valueOf).orElse(null)
                        : null);
        MemberNodes.setRemarks(node, remarks(decision));
    }

    private static Map<String, String> remarks(Decision decision) {
        return decision.action() == Action.SEND_BACK ? decision.remarks() : Map.of();
    }

    private void takeBack(Session session, String actor, String id) throws RepositoryException {
        Node node = MemberNodes.get(session, id);
        Member member = MemberNodes.read(node).orElseThrow(NotFoundException::new);
        Instant now = host.clock().instant();
        Transition last = member.undoable(now).orElseThrow(Accreditations::tooLate);
        AccreditationState former = UndoNodes.former(node, member.state()).orElseThrow(Accreditations::tooLate);
        if (!correspondence.withdraw(session, member, last.mail())) {
            throw tooLate();
        }
        UndoNodes.restore(node);
        record(
                session,
                node,
                new Transition(
                        now, actor, member.state(), former, "", "", Transition.UNDO, Map.of(), Optional.empty()));
    }

    /** Writes a step into the member's history and the audit trail, in the caller's session. */
    void record(Session session, Node member, Transition transition) throws RepositoryException {
        MemberNodes.addTransition(member, transition);
        String deed = transition.isUndo() ? Transition.UNDO : transition.to().id();
        audit.add(
                session,
                new AuditEntry(
                        transition.actor(),
                        "accreditation." + deed,
                        member.getName(),
                        transition.reason(),
                        transition.mail()));
    }

    /** The mail that tells a member of what was done. */
    MailDraft mail(Member member, Action action) {
        return mail(member, action.id());
    }

    MailDraft mail(Member member, String occasion) {
        return new MailDraft(
                "accreditation-" + occasion,
                member.email(),
                member.language(),
                Map.of(
                        "name",
                        member.fullName(),
                        "link",
                        host.settings().link("konto").toString()));
    }

    private static void ensureForeign(Viewer viewer, String id) {
        if (viewer.account().filter(id::equals).isPresent()) {
            throw new ConflictException("infoportal.accreditation.own");
        }
    }

    private static void ensureSeen(Member member, OptionalLong revision) {
        if (revision.isPresent() && revision.getAsLong() != member.revision()) {
            throw meanwhile(member);
        }
    }

    /** Names who was faster, if that was another accreditor. */
    private static ConflictException meanwhile(Member member) {
        List<Transition> history = member.history();
        String actor = history.isEmpty() ? "" : history.get(history.size() - 1).actor();
        return actor.isEmpty() || actor.equals(member.userName())
                ? new ConflictException("infoportal.queue.changed")
                : new ConflictException("infoportal.queue.meanwhile", actor);
    }

    private static ConflictException tooLate() {
        return new ConflictException("infoportal.queue.undo.late");
    }

    private static ConflictException notNow(Member member) {
        return new ConflictException(
                "infoportal.accreditation.not-now", member.state().id());
    }
}
