package org.infoportal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.audit.AuditCheck.Fault;
import org.infoportal.audit.AuditCheck.Kind;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;

/** Checks the chain of the audit trail against what is stored, while the portal runs or stands. */
public final class AuditVerifier {

    private final Sessions sessions;

    public AuditVerifier(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Checks all entries. */
    public AuditCheck verify() {
        return verify(Optional.empty());
    }

    /** As {@link #verify()}, and whether the entry is the one that was once noted. */
    public AuditCheck verify(Anchor anchor) {
        return verify(Optional.of(anchor));
    }

    private AuditCheck verify(Optional<Anchor> anchor) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            Head before = Head.of(session);
            Reading reading = new Reading();
            AuditNodes.visit(session, "", reading::take);
            session.refresh(false);
            Head after = Head.of(session);
            List<Fault> faults = new ArrayList<>(reading.faults(before, after));
            anchor.flatMap(reading::faultAt).ifPresent(faults::add);
            return new AuditCheck(
                    reading.links.size(),
                    reading.unchained.size(),
                    before.hash(),
                    faults.stream().min(Comparator.comparingLong(Fault::number)));
        });
    }

    /**
     * What somebody noted of the head, outside of the portal's reach.
     *
     * @param number of the entry that was the last then
     * @param hash of that entry
     */
    public record Anchor(long number, String hash) {}

    /** What the portal itself knows of the end of the chain. */
    private record Head(long number, String hash) {

        static Head of(Session session) throws RepositoryException {
            if (!session.nodeExists("/audit")) {
                return new Head(0, "");
            }
            Node root = session.getNode("/audit");
            return new Head(Nodes.number(root, AuditNodes.NUMBER), Nodes.text(root, AuditNodes.HASH));
        }
    }

    /**
     * @param intact whether the content fits its own hash and its seals
     * @param erasedFor the account for whose deletion something was taken away; empty if nothing was
     * @param allowed whether what was taken away may go with that account
     */
    private record Link(String hash, String previous, boolean intact, String erasedFor, boolean allowed) {}

    /** All entries, seen once. */
    private static final class Reading {

        private final Map<Long, Link> links = new HashMap<>();
        private final List<Instant> unchained = new ArrayList<>();
        private final Map<String, Long> deletions = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private Instant start = Instant.MAX;

        void take(Node entry) throws RepositoryException {
            long number = Nodes.number(entry, AuditNodes.NUMBER);
            if (number == 0) {
                unchained.add(AuditNodes.at(entry));
                return;
            }
            if (links.putIfAbsent(number, link(entry)) != null) {
                faults.add(new Fault(number, Kind.ADDED));
            }
            if (number == 1) {
                start = AuditNodes.at(entry);
            }
            if (AuditTrail.ACCOUNT_DELETED.equals(Nodes.text(entry, "action"))) {
                deletions.merge(Nodes.text(entry, "subject"), number, Math::max);
            }
        }

        private static Link link(Node entry) throws RepositoryException {
            boolean noActor = AuditNodes.ACTOR.isErased(entry);
            boolean noDetail = AuditNodes.DETAIL.isErased(entry);
            String erasedFor = Nodes.text(entry, AuditNodes.ERASED_FOR);
            String hash = Nodes.text(entry, AuditNodes.HASH);
            boolean intact = hash.equals(AuditNodes.hash(entry))
                    && (noActor || AuditNodes.ACTOR.fits(entry))
                    && (noDetail || AuditNodes.DETAIL.fits(entry));
            boolean allowed = (!noActor && !noDetail) || !noDetail || erasedFor.equals(Nodes.text(entry, "subject"));
            return new Link(
                    hash,
                    Nodes.text(entry, AuditNodes.PREVIOUS),
                    intact,
                    noActor || noDetail ? erasedFor : null,
                    allowed);
        }

        /**
         * @param before the head before reading: up to there nothing may be missing
         * @param after the head after reading: beyond it there may be nothing
         */
        List<Fault> faults(Head before, Head after) {
            long last = Math.max(
                    before.number(),
                    links.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
            String previous = "";
            for (long number = 1; number <= last; number++) {
                Link link = links.get(number);
                Optional<Kind> fault = fault(number, link, previous, before, after);
                if (fault.isPresent()) {
                    faults.add(new Fault(number, fault.get()));
                    break;
                }
                previous = link == null ? null : link.hash();
            }
            if (before.number() > 0
                    && links.containsKey(before.number())
                    && !links.get(before.number()).hash().equals(before.hash())) {
                faults.add(new Fault(before.number(), Kind.ALTERED));
            }
            unchained.stream()
                    .filter(at -> at.isAfter(start))
                    .findFirst()
                    .ifPresent(at -> faults.add(new Fault(0, Kind.ADDED)));
            return faults;
        }

        private Optional<Kind> fault(long number, Link link, String previous, Head before, Head after) {
            if (link == null) {
                // what came in while we read may have been passed by
                return number <= before.number() ? Optional.of(Kind.MISSING) : Optional.empty();
            }
            if (number > after.number()) {
                return Optional.of(Kind.ADDED);
            }
            if (!link.intact() || !mayBeErased(number, link)) {
                return Optional.of(Kind.ALTERED);
            }
            if (previous != null && !link.previous().equals(previous)) {
                return Optional.of(Kind.ORDER);
            }
            return Optional.empty();
        }

        private boolean mayBeErased(long number, Link link) {
            return link.erasedFor() == null || link.allowed() && deletions.getOrDefault(link.erasedFor(), 0L) > number;
        }

        Optional<Fault> faultAt(Anchor anchor) {
            Link link = links.get(anchor.number());
            boolean same = link != null && link.hash().equals(anchor.hash());
            return same ? Optional.empty() : Optional.of(new Fault(anchor.number(), Kind.ANCHOR));
        }
    }
}
