package org.infoportal.candidate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.PrivateStore;

/** Removes what no longer counts: forgotten uploads, what later imports replaced, people who were taken off the list. */
final class Leftovers {

    private static final int CHUNK = 250;

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
        List<String> replaced = people.entries().stream()
                .filter(entry -> sequence(entry)
                        .map(number ->
                                number < newest.getOrDefault(entry.person().email(), number))
                        .orElseGet(() -> people.findImport(entry.importId()).isEmpty() && isOrphan(entry)))
                .map(CandidateNodes.Entry::path)
                .toList();
        for (int from = 0; from < replaced.size(); from += CHUNK) {
            removePaths(replaced.subList(from, Math.min(replaced.size(), from + CHUNK)));
        }
    }

    /** Empty if its import does not count. */
    private Optional<Long> sequence(CandidateNodes.Entry entry) {
        return people.findImport(entry.importId())
                .filter(list -> list.state() == ImportState.DONE)
                .map(ListImport::sequence);
    }

    /** Asked of the repository: another instance's import may be known here a moment later than its people. */
    private boolean isOrphan(CandidateNodes.Entry entry) {
        return !store.call(session -> session.nodeExists(CandidateNodes.IMPORTS + "/" + entry.importId()));
    }

    private void removePaths(List<String> paths) {
        store.call(session -> {
            for (String path : paths) {
                removeIfThere(session, path);
            }
            session.save();
            return null;
        });
        paths.forEach(people::refreshEntries);
    }

    /** The people an import has brought, a bucket with each save. */
    void removeEntries(String importId) {
        String path = CandidateNodes.ENTRIES + "/" + importId;
        List<String> buckets = store.call(session -> {
            List<String> found = new ArrayList<>();
            if (session.nodeExists(path)) {
                for (Node bucket : CandidateNodes.children(session.getNode(path))) {
                    found.add(bucket.getPath());
                }
            }
            return found;
        });
        if (buckets.isEmpty()) {
            return;
        }
        for (int from = 0; from < buckets.size(); from += 8) {
            List<String> some = buckets.subList(from, Math.min(buckets.size(), from + 8));
            store.call(session -> {
                for (String bucket : some) {
                    removeIfThere(session, bucket);
                }
                session.save();
                return null;
            });
        }
        store.call(session -> {
            removeIfThere(session, path);
            session.save();
            return null;
        });
        people.refreshEntries(path);
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
