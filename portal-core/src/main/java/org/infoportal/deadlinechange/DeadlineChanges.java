package org.infoportal.deadlinechange;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadlinechange.ChangeNodes.Stored;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.readmodel.ReadModel;

/**
 * What readers were told of deadlines, and what has become of it since: calendars must hear of what moved or is no more, and
 * people want to know why.
 */
public final class DeadlineChanges implements AutoCloseable {

    /** So many are refreshed one by one; of more, everything is read anew. */
    private static final int FEW = 20;

    private final Deadlines deadlines;
    private final Gate gate;
    private final PrivateStore store;
    private final Clock clock;
    private final ReadModel<ToldDeadline> told;
    private final ReadModel<Stored> changes;
    private volatile Known known = new Known(-1, Map.of());

    public DeadlineChanges(Sessions sessions, PrivateStore store, Deadlines deadlines, Gate gate, Clock clock) {
        this.deadlines = deadlines;
        this.gate = gate;
        this.store = store;
        this.clock = clock;
        this.told = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                ChangeNodes.TOLD_ROOT,
                ChangeNodes.TOLD_TYPE,
                node -> Optional.of(ChangeNodes.readTold(node)));
        this.changes = new ReadModel<>(
                sessions,
                Sessions.PRIVATE_WORKSPACE,
                View.LIVE,
                ChangeNodes.CHANGE_ROOT,
                ChangeNodes.CHANGE_TYPE,
                node -> Optional.of(ChangeNodes.readChange(node)));
    }

    public DeadlineChanges start() {
        told.start();
        changes.start();
        return this;
    }

    /** As it was told; empty for one that is new this moment. */
    public Optional<ToldDeadline> find(Deadline deadline) {
        return Optional.ofNullable(byId().get(deadline.id()));
    }

    /** What was withdrawn and the viewer might have read, for calendars. */
    public List<ToldDeadline> withdrawn(Viewer viewer) {
        return told.all().stream()
                .filter(deadline -> deadline.withdrawn().isPresent())
                .filter(deadline -> permits(viewer, deadline))
                .sorted(Comparator.comparing(ToldDeadline::id))
                .toList();
    }

    /** What moved or was withdrawn and the viewer may know of, newest first. */
    public List<DeadlineChange> list(Viewer viewer) {
        return all(change -> true)
                .filter(change -> permits(viewer, change.about()))
                .toList();
    }

    /** The changes of one deadline, newest first, for somebody who may read it. */
    public List<DeadlineChange> of(Deadline deadline) {
        return all(change -> change.deadline().equals(deadline.id())).toList();
    }

    private Stream<DeadlineChange> all(Predicate<Stored> which) {
        Map<String, ToldDeadline> present = byId();
        return changes.all().stream()
                .filter(which)
                .filter(change -> present.containsKey(change.deadline()))
                .map(change -> new DeadlineChange(
                        change.number(),
                        change.at(),
                        present.get(change.deadline()),
                        change.from(),
                        change.to(),
                        change.cause(),
                        change.reason()))
                .sorted(Comparator.comparing(DeadlineChange::number)
                        .reversed()
                        .thenComparing(DeadlineChange::from)
                        .thenComparing(change -> change.about().id()));
    }

    /** Number of the latest change; 0 before the first. */
    public long latest() {
        return changes.all().stream().mapToLong(Stored::number).max().orElse(0);
    }

    /**
     * Compares what is published with what was told, and tells the difference. To be called after every publication, and
     * from time to time because one may have been missed; on one instance only, because publications reach the others a
     * little earlier or later.
     */
    public synchronized void sync() {
        Map<String, Deadline> present =
                deadlines.all().stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        Map<String, ToldDeadline> before = byId();
        List<String> different = Stream.concat(present.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(id -> telling(id, present, Optional.ofNullable(before.get(id)), clock.instant())
                        .isPresent())
                .sorted()
                .toList();
        if (different.isEmpty()) {
            return;
        }
        store.call(session -> {
            // this may be a second try
            long number = ChangeNodes.nextNumber(session);
            Instant now = clock.instant();
            for (String id : different) {
                Optional<Telling> telling = telling(id, present, ChangeNodes.find(session, id), now);
                if (telling.isPresent()) {
                    ChangeNodes.write(session, telling.get().told());
                    if (telling.get().change().isPresent()) {
                        ChangeNodes.add(
                                session, number, now, id, telling.get().change().get());
                    }
                }
            }
            session.save();
            return null;
        });
        refresh(different);
        changes.refreshAt(ChangeNodes.CHANGE_ROOT);
    }

    private static Optional<Telling> telling(
            String id, Map<String, Deadline> present, Optional<ToldDeadline> before, Instant now) {
        return present.containsKey(id)
                ? Telling.of(present.get(id), before, now)
                : before.filter(told -> told.withdrawn().isEmpty()).map(told -> Telling.ofWithdrawn(told, now));
    }

    private void refresh(List<String> ids) {
        if (ids.size() > FEW) {
            told.refreshAt(ChangeNodes.TOLD_ROOT);
        } else {
            ids.forEach(id -> told.refreshAt(ChangeNodes.path(id)));
        }
    }

    private boolean permits(Viewer viewer, ToldDeadline deadline) {
        return gate.permits(viewer, deadline.rule()) && gate.permits(viewer, deadline.election());
    }

    private Map<String, ToldDeadline> byId() {
        Known present = known;
        long version = told.version();
        if (present.version() != version) {
            Map<String, ToldDeadline> fresh = new HashMap<>();
            told.all().forEach(deadline -> fresh.put(deadline.id(), deadline));
            present = new Known(version, fresh);
            known = present;
        }
        return present.byId();
    }

    private record Known(long version, Map<String, ToldDeadline> byId) {}

    @Override
    public void close() {
        told.close();
        changes.close();
    }
}
