package org.infoportal.accreditation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Host;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.Outbox;

/** Writes down that accreditations have ended, and reminds of those that will soon. */
final class Expiry {

    static final Duration REMINDER = Duration.ofDays(14);

    private static final String SYSTEM = "system";
    /** The last day that she was reminded of. */
    private static final String REMINDED = "reminded";

    private final Host host;
    private final PrivateStore store;
    private final Members members;
    private final Outbox outbox;
    private final Correspondence correspondence;
    private final Accreditations accreditations;
    private final MemberRoles roles;

    Expiry(
            Host host,
            PrivateStore store,
            Members members,
            Outbox outbox,
            Correspondence correspondence,
            Accreditations accreditations,
            MemberRoles roles) {
        this.host = host;
        this.store = store;
        this.members = members;
        this.outbox = outbox;
        this.correspondence = correspondence;
        this.accreditations = accreditations;
        this.roles = roles;
    }

    int run() {
        Instant now = host.clock().instant();
        int ended = 0;
        for (Member member : endingBefore(now.plus(REMINDER))) {
            boolean over = member.stateAt(now) == AccreditationState.EXPIRED;
            boolean done = change(member.id(), over);
            ended += over && done ? 1 : 0;
        }
        outbox.wake();
        return ended;
    }

    private List<Member> endingBefore(Instant latest) {
        return members.all().stream()
                .filter(member -> member.state() == AccreditationState.ACCREDITED)
                .filter(member ->
                        member.endsAt().filter(end -> !end.isAfter(latest)).isPresent())
                .toList();
    }

    /** Decided anew on what is stored: she may have been given another day, or another instance was faster. */
    private boolean change(String id, boolean over) {
        boolean done = store.call(session -> {
            Optional<Node> node = MemberNodes.find(session, id);
            Optional<Member> member = node.isPresent() ? MemberNodes.read(node.get()) : Optional.empty();
            boolean changed = member.isPresent()
                    && (over ? end(session, node.get(), member.get()) : remind(session, node.get(), member.get()));
            if (changed) {
                session.save();
            }
            return changed;
        });
        if (done && over) {
            members.refresh(id);
            members.find(id).ifPresent(roles::follow);
        }
        return done;
    }

    private boolean end(Session session, Node node, Member member) throws RepositoryException {
        Instant now = host.clock().instant();
        if (member.state() != AccreditationState.ACCREDITED || member.stateAt(now) == member.state()) {
            return false;
        }
        AccreditationState target = Action.EXPIRE.from(member.state()).orElseThrow();
        String mail = correspondence.send(session, member, accreditations.mail(member, Action.EXPIRE), "", now);
        UndoNodes.forget(node);
        accreditations.record(
                session,
                node,
                new Transition(
                        now, SYSTEM, member.state(), target, "", mail, Action.EXPIRE.id(), Map.of(), Optional.empty()));
        return true;
    }

    private boolean remind(Session session, Node node, Member member) throws RepositoryException {
        String day = member.validUntil().map(String::valueOf).orElse("");
        boolean near = member.state() == AccreditationState.ACCREDITED
                && member.endsAt()
                        .filter(end -> !end.isAfter(host.clock().instant().plus(REMINDER)))
                        .isPresent();
        if (!near || day.equals(Nodes.text(node, REMINDED))) {
            return false;
        }
        correspondence.send(
                session,
                member,
                accreditations.mail(member, "reminder"),
                "",
                host.clock().instant());
        node.setProperty(REMINDED, day);
        return true;
    }
}
