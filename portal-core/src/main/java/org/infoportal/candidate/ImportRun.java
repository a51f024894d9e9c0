package org.infoportal.candidate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a list over: first all people are laid beside the present ones, some at a time, where nobody sees
 * them; then one save makes all of them count. So others wait only a moment, and nothing is ever half done.
 */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    /** Buckets with each save, of 256. */
    private static final int CHUNK = 32;

    private final PrivateStore store;
    private final KnownPeople people;
    private final ListReader reader;
    private final AutomaticAccreditation automatic;
    private final Leftovers leftovers;
    private final AuditTrail audit;
    private final Clock clock;

    ImportRun(
            PrivateStore store,
            KnownPeople people,
            ListReader reader,
            AutomaticAccreditation automatic,
            Leftovers leftovers,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.reader = reader;
        this.automatic = automatic;
        this.leftovers = leftovers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param number which start this is; a later one ends it
     * @param hers people whom whoever started it may put on the list
     */
    void carryOut(String id, long number, Predicate<ListedPerson> hers) {
        try {
            takeOver(id, number, hers);
        } catch (OvertakenException e) {
            LOG.info("Import [{}] was started again elsewhere", id);
            return;
        } catch (RuntimeException e) {
            LOG.error("Import [{}] went wrong; nothing of it counts", id, e);
            fail(id, number);
            return;
        }
        settle(id);
        leftovers.remove();
    }

    private void takeOver(String id, long number, Predicate<ListedPerson> hers) {
        leftovers.removeEntries(id);
        ParsedList list =
                reader.read(store.call(session -> CandidateNodes.text(CandidateNodes.getImport(session, id))), hers);
        // sorted, so that a bucket is written once
        TreeMap<String, List<ListedPerson>> buckets = list.lines().stream()
                .map(ParsedList.Line::person)
                .filter(this::isNews)
                .collect(Collectors.groupingBy(CandidateNodes::bucket, TreeMap::new, Collectors.toList()));
        List<String> names = List.copyOf(buckets.keySet());
        int changed = 0;
        for (int from = 0; from < names.size(); from += CHUNK) {
            List<String> chunk = names.subList(from, Math.min(names.size(), from + CHUNK));
            changed += chunk.stream().mapToInt(name -> buckets.get(name).size()).sum();
            lay(id, number, chunk, buckets, changed);
        }
        int stored = changed;
        int unchanged = list.lines().size() - stored;
        store.call(session -> {
            makeCount(current(session, id, number), stored, unchanged, list.broken());
            session.save();
            return null;
        });
        people.refreshEntries(CandidateNodes.ENTRIES + "/" + id);
        people.refreshImport(id);
    }

    /** Beside the present list, where nobody sees them. */
    private void lay(String id, long number, List<String> names, Map<String, List<ListedPerson>> buckets, int done) {
        store.call(session -> {
            Node node = current(session, id, number);
            Node entries = CandidateNodes.folder(session, CandidateNodes.ENTRIES + "/" + id);
            for (String name : names) {
                CandidateNodes.addBucket(entries, name, buckets.get(name));
            }
            node.setProperty("done", (long) done);
            Nodes.set(node, "touched", clock.instant());
            session.save();
            return null;
        });
        people.refreshImport(id);
    }

    private boolean isNews(ListedPerson person) {
        return people.find(person.email())
                .filter(known -> known.person().equals(person))
                .isEmpty();
    }

    private void makeCount(Node node, int changed, int unchanged, int leftOut) throws RepositoryException {
        node.setProperty("state", ImportState.DONE.id());
        node.setProperty("sequence", highestSequence(node.getParent()) + 1);
        node.setProperty("total", (long) changed);
        node.setProperty("done", (long) changed);
        node.setProperty("unchanged", (long) unchanged);
        node.setProperty("leftOut", (long) leftOut);
        Nodes.set(node, "finished", clock.instant());
        Nodes.set(node, "touched", clock.instant());
        CandidateNodes.removeText(node);
        audit.add(
                node.getSession(),
                new AuditEntry(
                        Nodes.text(node, "by"),
                        "candidates.imported",
                        node.getName(),
                        "stored " + changed + ", unchanged " + unchanged + ", left out " + leftOut));
    }

    private static long highestSequence(Node imports) throws RepositoryException {
        long highest = 0;
        for (Node other : CandidateNodes.children(imports)) {
            highest = Math.max(highest, Nodes.number(other, "sequence"));
        }
        return highest;
    }

    /** Those who wait already; if this breaks off, the next look at all who wait goes on with it. */
    private void settle(String id) {
        boolean include =
                people.findImport(id).filter(ListImport::includeWaiting).isPresent();
        int accredited = include ? automatic.catchUp() : 0;
        store.call(session -> {
            Node node = CandidateNodes.getImport(session, id);
            node.setProperty("accredited", (long) accredited);
            node.setProperty("settled", "true");
            session.save();
            return null;
        });
        people.refreshImport(id);
    }

    private void fail(String id, long number) {
        try {
            store.call(session -> {
                current(session, id, number).setProperty("state", ImportState.FAILED.id());
                session.save();
                return null;
            });
            people.refreshImport(id);
            leftovers.removeEntries(id);
        } catch (RuntimeException e) {
            // then it shows as interrupted soon, and can be started again as well
            LOG.warn("That import [{}] went wrong could not be written down", id, e);
        }
    }

    private static Node current(Session session, String id, long number) throws RepositoryException {
        if (!session.nodeExists(CandidateNodes.IMPORTS + "/" + id)) {
            throw new OvertakenException();
        }
        Node node = CandidateNodes.getImport(session, id);
        boolean mine =
                Nodes.number(node, "run") == number && ImportState.RUNNING.id().equals(Nodes.text(node, "state"));
        if (!mine) {
            throw new OvertakenException();
        }
        return node;
    }

    /** Somebody has started it again because it seemed to stand still, or thrown it away. Never leaves this class. */
    private static final class OvertakenException extends RuntimeException {}
}
