package org.infoportal.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/**
 * How the list lies in the private workspace: {@code imports/<id>} says what counts, {@code entries/<import id>/<bucket>} are
 * the people each brought, some dozen to a node because a node for each would take minutes to write, {@code invitations/<bucket>/<hash>} the mails to them.
 */
final class CandidateNodes {

    static final String ROOT = "candidates";
    static final String IMPORTS = "/" + ROOT + "/imports";
    static final String ENTRIES = "/" + ROOT + "/entries";
    static final String INVITATIONS = "/" + ROOT + "/invitations";
    static final String IMPORT_TYPE = "ip:candidateImport";
    static final String ENTRY_TYPE = "ip:candidate";
    static final String INVITATION_TYPE = "ip:invitation";

    private static final String TEXT = "text";
    private static final String PEOPLE = "people";
    private static final String SEPARATOR = "\t";
    private static final int ID_LENGTH = 32;
    /** A property of some megabytes is one value in few databases. */
    private static final int TEXT_PART = 30_000;

    private CandidateNodes() {}

    static Node folder(Session session, String path) throws RepositoryException {
        Node folder = session.getRootNode();
        for (String name : path.substring(1).split("/")) {
            folder = Nodes.folder(folder, name);
        }
        return folder;
    }

    static Node getImport(Session session, String id) throws RepositoryException {
        return session.getNode(IMPORTS + "/" + id);
    }

    static void setText(Node node, String text) throws RepositoryException {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += TEXT_PART) {
            parts.add(text.substring(start, Math.min(text.length(), start + TEXT_PART)));
        }
        node.setProperty(TEXT, parts.toArray(String[]::new));
    }

    static void removeText(Node node) throws RepositoryException {
        node.setProperty(TEXT, (String[]) null);
    }

    static String text(Node node) throws RepositoryException {
        return String.join("", texts(node, TEXT));
    }

    static Optional<ListImport> readImport(Node node) throws RepositoryException {
        Optional<ImportState> state = ImportState.find(Nodes.text(node, "state"));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Instant at = Nodes.instant(node, "at").orElse(Instant.EPOCH);
        return Optional.of(new ListImport(
                node.getName(),
                state.get(),
                Nodes.text(node, "account"),
                Nodes.text(node, "by"),
                at,
                Nodes.instant(node, "touched").orElse(at),
                Nodes.number(node, "run"),
                "true".equals(Nodes.text(node, "onlyGood")),
                "true".equals(Nodes.text(node, "includeWaiting")),
                (int) Nodes.number(node, "total"),
                (int) Nodes.number(node, "done"),
                (int) Nodes.number(node, "unchanged"),
                (int) Nodes.number(node, "leftOut"),
                Nodes.number(node, "sequence"),
                Nodes.instant(node, "finished"),
                (int) Nodes.number(node, "accredited"),
                "true".equals(Nodes.text(node, "settled"))));
    }

    /** Which bucket somebody lies in; one node holds all of one bucket that an import brought. */
    static String bucket(ListedPerson person) {
        return person.hash().substring(0, 2);
    }

    static String bucketPath(String importId, String hash) {
        return ENTRIES + "/" + importId + "/" + hash.substring(0, 2);
    }

    static void addBucket(Node entries, String name, List<ListedPerson> people) throws RepositoryException {
        setPeople(entries.addNode(name, ENTRY_TYPE), people);
    }

    private static void setPeople(Node bucket, List<ListedPerson> people) throws RepositoryException {
        bucket.setProperty(PEOPLE, people.stream().map(CandidateNodes::line).toArray(String[]::new));
    }

    /** Takes people out of a bucket, and away with it if nobody is left. */
    static void removePeople(Session session, String path, Set<String> hashes) throws RepositoryException {
        if (!session.nodeExists(path)) {
            return;
        }
        Node bucket = session.getNode(path);
        List<ListedPerson> left = new ArrayList<>();
        for (String line : texts(bucket, PEOPLE)) {
            ListedPerson person = person(line);
            if (!hashes.contains(person.hash())) {
                left.add(person);
            }
        }
        if (left.isEmpty()) {
            bucket.remove();
        } else {
            setPeople(bucket, left);
        }
    }

    static Optional<Bucket> readBucket(Node node) throws RepositoryException {
        String importId = node.getParent().getName();
        List<Entry> entries = new ArrayList<>();
        for (String line : texts(node, PEOPLE)) {
            ListedPerson person = person(line);
            String id = Nodes.sha256(importId + SEPARATOR + person.email()).substring(0, ID_LENGTH);
            entries.add(new Entry(id, importId, person));
        }
        return Optional.of(new Bucket(entries));
    }

    /** Of these texts none can hold a tab: whoever types one is told so. */
    private static String line(ListedPerson person) {
        return String.join(
                SEPARATOR,
                person.firstName(),
                person.lastName(),
                person.email(),
                String.join("|", person.audiences()),
                person.unit().replace(SEPARATOR, " "),
                person.unitId().orElse(""),
                person.validUntil().map(String::valueOf).orElse(""));
    }

    private static ListedPerson person(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new ListedPerson(
                fields[0],
                fields[1],
                fields[2],
                fields[3].isEmpty() ? List.of() : List.of(fields[3].split("\\|")),
                fields[4],
                Optional.of(fields[5]).filter(id -> !id.isEmpty()),
                Optional.of(fields[6]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    static String invitationPath(String hash) {
        return INVITATIONS + "/" + Nodes.bucketPath(hash);
    }

    static Node invitation(Session session, String hash) throws RepositoryException {
        Node bucket = Nodes.bucket(folder(session, INVITATIONS), hash);
        return bucket.hasNode(hash) ? bucket.getNode(hash) : bucket.addNode(hash, INVITATION_TYPE);
    }

    static Optional<Invitation> readInvitation(Node node) throws RepositoryException {
        String hash = node.getName();
        return Nodes.instant(node, "at").map(at -> new Invitation(hash, at));
    }

    static List<Node> children(Node parent) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator nodes = parent.getNodes();
        while (nodes.hasNext()) {
            children.add(nodes.nextNode());
        }
        return children;
    }

    private static List<String> texts(Node node, String property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (node.hasProperty(property)) {
            for (Value value : node.getProperty(property).getValues()) {
                texts.add(value.getString());
            }
        }
        return texts;
    }

    /** Somebody in one import, whether or not it counts. */
    record Entry(String id, String importId, ListedPerson person) {}

    /** The people of one import whose addresses' hashes begin alike. */
    record Bucket(List<Entry> entries) {

        Bucket {
            entries = List.copyOf(entries);
        }
    }

    /** The last mail that invited somebody. */
    record Invitation(String hash, Instant at) {}
}
