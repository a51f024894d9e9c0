package org.infoportal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.jcr.ItemNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** The audit trail for those who may read it. Strangers find nothing. */
public final class AuditLog {

    private static final int BATCH = 200;

    private final Sessions sessions;
    private final AuditTrail trail;
    private final Gate gate;
    private final BiPredicate<Viewer, String> seesPerson;

    /** @param seesPerson whether a viewer may see this person's application */
    public AuditLog(Sessions sessions, AuditTrail trail, Gate gate, BiPredicate<Viewer, String> seesPerson) {
        this.sessions = sessions;
        this.trail = trail;
        this.gate = gate;
        this.seesPerson = seesPerson;
    }

    /** Entries, newest first. */
    public Part find(Viewer viewer, AuditFilter filter, int offset, int limit) {
        ensureAdministrator(viewer);
        return part(filter, offset, limit);
    }

    /** Entries about one person, for those who may see her application; administrators also find those of deleted ones. */
    public Part ofPerson(Viewer viewer, String accountId, int offset, int limit) {
        if (!gate.mayAdminister(viewer) && !seesPerson.test(viewer, accountId)) {
            throw new NotFoundException();
        }
        return part(AuditFilter.about(accountId), offset, limit);
    }

    /** Shows entries one after the other, newest first, without holding all of them. */
    public void each(Viewer viewer, AuditFilter filter, Consumer<AuditRecord> reader) {
        ensureAdministrator(viewer);
        List<AuditIndex.Line> lines = lines(filter);
        for (int from = 0; from < lines.size(); from += BATCH) {
            read(lines.subList(from, Math.min(lines.size(), from + BATCH))).forEach(reader);
        }
    }

    /** What there is to choose from. */
    public Words words(Viewer viewer) {
        ensureAdministrator(viewer);
        List<AuditIndex.Line> lines = lines(AuditFilter.ALL);
        return new Words(distinct(lines, AuditIndex.Line::action), distinct(lines, AuditIndex.Line::actor));
    }

    private static List<String> distinct(List<AuditIndex.Line> lines, Function<AuditIndex.Line, String> word) {
        return lines.stream()
                .map(word)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the chain is sound. */
    public AuditCheck verify(Viewer viewer) {
        ensureAdministrator(viewer);
        return new AuditVerifier(sessions).verify();
    }

    private Part part(AuditFilter filter, int offset, int limit) {
        List<AuditIndex.Line> lines = lines(filter);
        int from = Math.min(offset, lines.size());
        int to = (int) Math.min((long) from + limit, lines.size());
        return new Part(read(lines.subList(from, to)), lines.size());
    }

    private List<AuditIndex.Line> lines(AuditFilter filter) {
        List<AuditIndex.Line> all = call(trail.index()::lines);
        return all.stream().filter(filter::takes).toList();
    }

    private List<AuditRecord> read(List<AuditIndex.Line> lines) {
        return call(session -> {
            List<AuditRecord> records = new ArrayList<>();
            for (AuditIndex.Line line : lines) {
                add(records, session, line);
            }
            return records;
        });
    }

    private static void add(List<AuditRecord> records, Session session, AuditIndex.Line line)
            throws RepositoryException {
        try {
            records.add(AuditNodes.read(session.getNodeByIdentifier(line.id())));
        } catch (ItemNotFoundException e) {
            // taken away past the portal: what is left is shown, and the check tells
            records.add(new AuditRecord(
                    line.number(),
                    line.at(),
                    Optional.of(line.actor()),
                    line.action(),
                    line.subject(),
                    Optional.empty(),
                    "",
                    ""));
        }
    }

    private <T> T call(Sessions.SessionWork<T> work) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, work);
    }

    private void ensureAdministrator(Viewer viewer) {
        if (!gate.mayAdminister(viewer)) {
            throw new NotFoundException();
        }
    }

    /** @param total how many there are altogether */
    public record Part(List<AuditRecord> entries, int total) {}

    /** Actions and actors that occur, in order. */
    public record Words(List<String> actions, List<String> actors) {}
}
