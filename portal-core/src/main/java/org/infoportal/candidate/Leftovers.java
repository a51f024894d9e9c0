package org.infoportal.candidate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.PrivateStore;

/** Removes what no longer counts: forgotten uploads, what later imports replaced, people who were taken off the list. */
final class Leftovers {

    private static final int CHUNK = 32;

    private final PrivateStore store;
    private final KnownPeople people;
    private final Clock clock;

    Leftovers(PrivateStore store, KnownPeople people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** Interrupted at any point, it goes on the next time. */
    void remove() {
        List<ListImport> over = people.imports().stream()
                .filter(list -> list.state() == ImportState.REMOVED || Imports.isOver(list, clock.instant()))
                .toList();
        over.forEach(list -> {
            removeEntries(list.id());
            removeImport(list.id());
        });
        removeReplaced();
    }

    /** Entries of which a later import knows better, and those whose import is gone. Never one that counts. */
    private void removeReplaced() {
        Map<String, Long> newest = new HashMap<>();
        people.entries()
                .forEach(entry -> sequence(entry)
                        .ifPresent(number -> newest.merge(entry.person().email(), number, Math::max)));
        Map<String, Set<String>> replaced = new HashMap<>();
        people.entries().stream()
                .filter(entry -> sequence(entry)
                        .map(number ->
                                number < newest.getOrDefault(entry.person().email(), number))
                        .orElse(false))
                .forEach(entry -> replaced.computeIfAbsent(path(entry), path -> new HashSet<>())
                        .add(entry.person().hash()));
        removePeople(replaced);
        people.entries().stream()
                .map(CandidateNodes.Entry::importId)
                .distinct()
                .filter(id -> people.findImport(id).isEmpty() && isOrphan(id))
                .forEach(this::removeEntries);
    }

    private static String path(CandidateNodes.Entry entry) {
        return CandidateNodes.bucketPath(entry.importId(), entry.person().hash());
    }

    /** Empty if its import does not count. */
    private Optional<Long> sequence(CandidateNodes.Entry entry) {
        return people.findImport(entry.importId())
                .filter(list -> list.state() == ImportState.DONE)
                .map(ListImport::sequence);
    }

    /** Asked of the repository: another instance's import may be known here a moment later than its people. */
    private boolean isOrphan(String importId) {
        return !store.call(session -> session.nodeExists(CandidateNodes.IMPORTS + "/" + importId));
    }

    /** @param hashes by path of the bucket */
    private void removePeople(Map<String, Set<String>> hashes) {
        List<String> paths = List.copyOf(hashes.keySet());
        for (int from = 0; from < paths.size(); from += CHUNK) {
            List<String> chunk = paths.subList(from, Math.min(paths.size(), from + CHUNK));
            store.call(session -> {
                for (String path : chunk) {
                    CandidateNodes.removePeople(session, path, hashes.get(path));
                }
                session.save();
                return null;
            });
            chunk.forEach(people::refreshEntries);
        }
    }

    /** All people an import has brought. */
    void removeEntries(String importId) {
        String path = CandidateNodes.ENTRIES + "/" + importId;
        boolean removed = store.call(session -> {
            boolean there = session.nodeExists(path);
            removeIfThere(session, path);
            session.save();
            return there;
        });
        if (removed) {
            people.refreshEntries(path);
        }
    }

    /** What is known of mails to people, once nobody is on the list. */
    void removeInvitations() {
        if (!people.all().isEmpty()) {
            return;
        }
        List<String> buckets = store.call(session -> {
            List<String> found = new ArrayList<>();
            if (session.nodeExists(CandidateNodes.INVITATIONS)) {
                for (Node bucket : CandidateNodes.children(session.getNode(CandidateNodes.INVITATIONS))) {
                    found.add(bucket.getPath());
                }
            }
            return found;
        });
        buckets.forEach(bucket -> store.call(session -> {
            removeIfThere(session, bucket);
            session.save();
            return null;
        }));
    }

    private void removeImport(String id) {
        store.call(session -> {
            removeIfThere(session, CandidateNodes.IMPORTS + "/" + id);
            session.save();
            return null;
        });
        people.refreshImport(id);
    }

    static void removeIfThere(Session session, String path) throws RepositoryException {
        if (session.nodeExists(path)) {
            session.removeItem(path);
        }
    }
}
