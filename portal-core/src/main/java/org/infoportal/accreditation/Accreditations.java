package org.infoportal.accreditation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Audiences;
import org.infoportal.access.Gate;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.content.ContentItem;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Accounts;
import org.infoportal.host.Host;
import org.infoportal.host.HostConflictException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.Outbox;

/** The queue of applications and the decisions on them. Strangers find nothing. */
public final class Accreditations {

    private static final int MAX_REASON = 2000;
    private static final String SYSTEM = "system";

    private final Host host;
    private final PrivateStore store;
    private final Gate gate;
    private final Members members;
    private final Units units;
    private final Outbox outbox;
    private final AuditTrail audit;

    public Accreditations(
            Host host, PrivateStore store, Gate gate, Members members, Units units, Outbox outbox, AuditTrail audit) {
        this.host = host;
        this.store = store;
        this.gate = gate;
        this.members = members;
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Applications, those that wait longest first.
     *
     * @param state empty for all
     */
    public List<Member> list(Viewer viewer, Optional<AccreditationState> state) {
        ensureAllowed(viewer);
        return members.all().stream()
                .filter(member -> state.isEmpty() || member.state() == state.get())
                .sorted(Comparator.comparing(Member::requestedAt).thenComparing(Member::id))
                .toList();
    }

    /** How many applications are in each state. */
    public Map<AccreditationState, Long> counts(Viewer viewer) {
        ensureAllowed(viewer);
        Map<AccreditationState, Long> counts = new EnumMap<>(AccreditationState.class);
        members.all().forEach(member -> counts.merge(member.state(), 1L, Long::sum));
        return counts;
    }

    public Member get(Viewer viewer, String id) {
        ensureAllowed(viewer);
        return members.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Decides, tells the member by mail and writes it down. The decision reaches her running sessions at once.
     *
     * @throws InvalidException naming the fields
     * @throws ConflictException if the application is not (or no longer) in a state that allows it
     */
    public Member decide(Viewer viewer, String id, Decision decision) {
        Member member = get(viewer, id);
        if (viewer.account().filter(id::equals).isPresent()) {
            throw new ConflictException("infoportal.accreditation.own");
        }
        check(decision);
        return carryOut(viewer.userName(), member, decision, Optional.empty());
    }

    /**
     * Accredits where a rule has decided instead of an accreditor. The caller has checked that the rule applies.
     *
     * @param validUntil last day; empty: without an end
     * @throws ConflictException if the application is no longer in a state that allows it
     */
    public Member accreditAutomatically(String id, Decision decision, Optional<LocalDate> validUntil) {
        Member member = members.find(id).orElseThrow(NotFoundException::new);
        check(decision);
        return carryOut(SYSTEM, member, decision, validUntil);
    }

    private Member carryOut(String actor, Member member, Decision decision, Optional<LocalDate> validUntil) {
        String id = member.id();
        decision.action().from(member.state()).orElseThrow(() -> notNow(member));
        // first the second lock, then the record that counts: a crash between the two can be decided again
        setRoles(id, decision.action() == Action.ACCREDIT, decision.audiences());
        try {
            apply(actor, member, decision, validUntil);
        } catch (RuntimeException e) {
            // it does not count, e.g. because somebody else was faster: the roles follow the record
            members.refresh(id);
            Member present = members.find(id).orElseThrow(NotFoundException::new);
            setRoles(id, present.state() == AccreditationState.ACCREDITED, present.audiences());
            throw e;
        }
        members.refresh(id);
        outbox.wake();
        return members.find(id).orElseThrow(NotFoundException::new);
    }

    private void apply(String actor, Member known, Decision decision, Optional<LocalDate> validUntil) {
        try {
            store.call(session -> {
                Node node = MemberNodes.get(session, known.id());
                Member member = MemberNodes.read(node).orElseThrow(NotFoundException::new);
                if (member.state() != known.state()) {
                    // whoever decides must know what she decides on, also where the next step would be allowed
                    throw new ConflictException("infoportal.accreditation.meanwhile");
                }
                AccreditationState target =
                        decision.action().from(member.state()).orElseThrow(() -> notNow(member));
                if (decision.action() == Action.ACCREDIT) {
                    node.setProperty("audiences", decision.audiences().toArray(String[]::new));
                    node.setProperty(
                            "validUntil", validUntil.map(String::valueOf).orElse(null));
                    setUnit(node, decision);
                } else {
                    node.setProperty("audiences", new String[0]);
                }
                String mail = outbox.add(session, mail(member, decision));
                record(
                        session,
                        node,
                        new Transition(host.clock().instant(), actor, member.state(), target, decision.reason(), mail));
                session.save();
                return null;
            });
        } catch (HostConflictException e) {
            throw new ConflictException("infoportal.accreditation.meanwhile");
        }
    }

    /** Writes a step into the member's history and the audit trail, in the caller's session. */
    void record(Session session, Node member, Transition transition) throws RepositoryException {
        MemberNodes.addTransition(member, transition);
        audit.add(
                session,
                new AuditEntry(
                        transition.actor(),
                        "accreditation." + transition.to().id(),
                        member.getName(),
                        transition.reason()));
    }

    private void setUnit(Node node, Decision decision) throws RepositoryException {
        Optional<ContentItem> unit = decision.unit().flatMap(units::find);
        if (unit.isPresent()) {
            node.setProperty("unitId", unit.get().id());
            node.setProperty("unit", unit.get().title());
        }
    }

    private void setRoles(String id, boolean accredited, List<String> audiences) {
        Accounts accounts = host.accounts();
        List<String> granted = new ArrayList<>();
        if (accredited) {
            granted.addAll(audiences);
            granted.add(Audiences.MEMBER);
        }
        List<String> all = new ArrayList<>(Audiences.GRANTABLE);
        all.add(Audiences.MEMBER);
        for (String audience : all) {
            if (granted.contains(audience)) {
                accounts.grantRole(id, Roles.ofAudience(audience));
            } else {
                accounts.revokeRole(id, Roles.ofAudience(audience));
            }
        }
    }

    private void check(Decision decision) {
        List<FieldError> errors = new ArrayList<>();
        if (decision.action() == Action.ACCREDIT && !Audiences.GRANTABLE.containsAll(decision.audiences())) {
            errors.add(FieldError.of("audiences", "infoportal.field.choice.error"));
        }
        if (decision.unit().isPresent() && decision.unit().flatMap(units::find).isEmpty()) {
            errors.add(FieldError.of("unit", "infoportal.field.choice.error"));
        }
        if (decision.action() != Action.ACCREDIT && decision.reason().isBlank()) {
            errors.add(FieldError.of("reason", "infoportal.accreditation.reason.required"));
        }
        if (decision.reason().length() > MAX_REASON) {
            errors.add(FieldError.of("reason", "infoportal.field.length.error", MAX_REASON));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private MailDraft mail(Member member, Decision decision) {
        return new MailDraft(
                "accreditation-" + decision.action().id(),
                member.email(),
                member.language(),
                Map.of(
                        "name",
                        member.fullName(),
                        "link",
                        host.settings().link("konto").toString()));
    }

    private static ConflictException notNow(Member member) {
        return new ConflictException(
                "infoportal.accreditation.not-now", member.state().id());
    }

    private void ensureAllowed(Viewer viewer) {
        if (!gate.mayAccredit(viewer)) {
            throw new NotFoundException();
        }
    }
}
