package org.infoportal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/**
 * What a search in the trail goes by, in memory. Read at the first question, and at each later one only what has been
 * added since, by whichever instance.
 */
final class AuditIndex {

    /** The clocks of several instances differ by less. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final String BEGINNING = "";
    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparing(Line::at).thenComparingLong(Line::number).reversed();

    private final Map<String, Line> byId = new HashMap<>();
    /** Names and actions are few, entries are many. */
    private final Map<String, String> words = new HashMap<>();

    private List<Line> sorted = List.of();
    private String readHour = BEGINNING;
    private String head = "";

    /** All entries, newest first. */
    synchronized List<Line> lines(Session session) throws RepositoryException {
        String present = Nodes.text(AuditNodes.root(session), AuditNodes.HASH);
        if (readHour.equals(BEGINNING) || !present.equals(head)) {
            read(session);
            head = present;
        }
        return sorted;
    }

    private void read(Session session) throws RepositoryException {
        for (String account : readNew(session)) {
            readWithoutNames(session, account);
        }
        List<Line> lines = new ArrayList<>(byId.values());
        lines.sort(NEWEST_FIRST);
        sorted = List.copyOf(lines);
        if (!lines.isEmpty()) {
            readHour = AuditNodes.hour(lines.get(0).at().minus(OVERLAP));
        }
    }

    /** @return accounts that have been deleted, as far as that is new */
    private List<String> readNew(Session session) throws RepositoryException {
        List<String> deleted = new ArrayList<>();
        AuditNodes.visit(session, readHour, node -> {
            String id = node.getIdentifier();
            if (!byId.containsKey(id)) {
                Line line = line(node, id);
                byId.put(id, line);
                if (line.action().equals(AuditTrail.ACCOUNT_DELETED)) {
                    deleted.add(line.subject());
                }
            }
        });
        return deleted;
    }

    /** Her name was taken out of entries we know: those about her, and others that she has made. */
    private void readWithoutNames(Session session, String account) throws RepositoryException {
        Set<String> names = new HashSet<>();
        for (Line known : matching(line -> line.subject().equals(account))) {
            if (readAgain(session, known).actor().isEmpty()) {
                names.add(known.actor());
            }
        }
        names.remove("");
        for (Line known : matching(line -> names.contains(line.actor()))) {
            readAgain(session, known);
        }
        names.forEach(words::remove);
    }

    private List<Line> matching(Predicate<Line> wanted) {
        return byId.values().stream().filter(wanted).toList();
    }

    private Line readAgain(Session session, Line known) throws RepositoryException {
        Line line = line(session.getNodeByIdentifier(known.id()), known.id());
        byId.put(line.id(), line);
        return line;
    }

    private Line line(Node node, String id) throws RepositoryException {
        AuditRecord entry = AuditNodes.read(node);
        return new Line(
                id,
                entry.number(),
                entry.at(),
                word(entry.actor().orElse("")),
                word(entry.action()),
                word(entry.subject()));
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    /** @param id of the node */
    record Line(String id, long number, Instant at, String actor, String action, String subject) {}
}
