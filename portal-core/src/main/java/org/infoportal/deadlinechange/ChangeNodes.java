package org.infoportal.deadlinechange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.deadlinechange.DeadlineChange.Cause;
import org.infoportal.deadlinechange.ToldDeadline.Readers;
import org.infoportal.jcr.Nodes;

/**
 * How it lies in the private workspace: {@code /deadlines/<bucket>/<deadline>} as it was told,
 * {@code /deadline-changes/<hundreds>/<number>-<deadline>} what changed.
 */
final class ChangeNodes {

    static final String TOLD_ROOT = "/deadlines";
    static final String TOLD_TYPE = "ip:toldDeadline";
    static final String CHANGE_ROOT = "/deadline-changes";
    static final String CHANGE_TYPE = "ip:deadlineChange";

    private static final String LATEST = "latest";
    private static final int FOLDER_SIZE = 100;

    private ChangeNodes() {}

    /** What a change says by itself; what it is about is told elsewhere. */
    record Stored(
            long number,
            Instant at,
            String deadline,
            ZonedDateTime from,
            Optional<ZonedDateTime> to,
            Cause cause,
            String reason) {}

    static String path(String deadline) {
        return TOLD_ROOT + "/" + Nodes.bucketPath(deadline);
    }

    static Optional<ToldDeadline> find(Session session, String deadline) throws RepositoryException {
        String path = path(deadline);
        return session.nodeExists(path) ? Optional.of(readTold(session.getNode(path))) : Optional.empty();
    }

    static void write(Session session, ToldDeadline told) throws RepositoryException {
        Node bucket = Nodes.bucket(Nodes.folder(session.getRootNode(), TOLD_ROOT.substring(1)), told.id());
        Node node = bucket.hasNode(told.id()) ? bucket.getNode(told.id()) : bucket.addNode(told.id(), TOLD_TYPE);
        node.setProperty("slug", told.slug());
        node.setProperty("title", told.title());
        node.setProperty("electionTitle", told.electionTitle());
        node.setProperty("firstDay", told.firstDay().toString());
        node.setProperty("day", told.day().toString());
        node.setProperty("time", told.time().map(LocalTime::toString).orElse(null));
        node.setProperty("zone", told.zone().getId());
        node.setProperty("sequence", told.sequence());
        Nodes.set(node, "modified", told.modified());
        node.setProperty("withdrawn", told.withdrawn().map(Nodes::calendar).orElse(null));
        writeReaders(node, "rule", told.rule());
        writeReaders(node, "election", told.election());
    }

    static ToldDeadline readTold(Node node) throws RepositoryException {
        return new ToldDeadline(
                node.getName(),
                Nodes.text(node, "slug"),
                Nodes.text(node, "title"),
                Nodes.text(node, "electionTitle"),
                LocalDate.parse(Nodes.text(node, "firstDay")),
                LocalDate.parse(Nodes.text(node, "day")),
                Optional.of(Nodes.text(node, "time"))
                        .filter(time -> !time.isEmpty())
                        .map(LocalTime::parse),
                ZoneId.of(Nodes.text(node, "zone")),
                (int) Nodes.number(node, "sequence"),
                Nodes.instant(node, "modified").orElse(Instant.EPOCH),
                Nodes.instant(node, "withdrawn"),
                readReaders(node, "rule"),
                readReaders(node, "election"));
    }

    /** The number after the latest; written down with what is told under it. */
    static long nextNumber(Session session) throws RepositoryException {
        Node folder = Nodes.folder(session.getRootNode(), CHANGE_ROOT.substring(1));
        return Nodes.number(folder, LATEST) + 1;
    }

    static void add(Session session, long number, Instant at, String deadline, Telling.Change change)
            throws RepositoryException {
        Node root = Nodes.folder(session.getRootNode(), CHANGE_ROOT.substring(1));
        root.setProperty(LATEST, number);
        Node folder = Nodes.folder(root, String.valueOf(number / FOLDER_SIZE));
        Node node = Nodes.folder(folder, String.valueOf(number)).addNode(deadline, CHANGE_TYPE);
        node.setProperty("number", number);
        Nodes.set(node, "at", at);
        node.setProperty("from", change.from().toString());
        node.setProperty("to", change.to().map(ZonedDateTime::toString).orElse(null));
        node.setProperty("cause", change.cause().name());
        node.setProperty("reason", change.reason());
    }

    static Stored readChange(Node node) throws RepositoryException {
        return new Stored(
                Nodes.number(node, "number"),
                Nodes.instant(node, "at").orElse(Instant.EPOCH),
                node.getName(),
                ZonedDateTime.parse(Nodes.text(node, "from")),
                Optional.of(Nodes.text(node, "to")).filter(to -> !to.isEmpty()).map(ZonedDateTime::parse),
                Cause.valueOf(Nodes.text(node, "cause")),
                Nodes.text(node, "reason"));
    }

    private static void writeReaders(Node node, String prefix, Readers readers) throws RepositoryException {
        node.setProperty(prefix + "Audiences", readers.audiences().toArray(String[]::new));
        node.setProperty(prefix + "Unit", readers.unit().orElse(null));
    }

    private static Readers readReaders(Node node, String prefix) throws RepositoryException {
        List<String> audiences = new ArrayList<>();
        for (Value value : node.getProperty(prefix + "Audiences").getValues()) {
            audiences.add(value.getString());
        }
        return new Readers(
                Set.copyOf(audiences),
                Optional.of(Nodes.text(node, prefix + "Unit")).filter(unit -> !unit.isEmpty()));
    }
}
