package org.infoportal.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/**
 * How the list lies in the private workspace: {@code imports/<id>} says what counts, {@code entries/<import id>/<bucket>/
 * <hash of the address>} are the people each brought, {@code invitations/<bucket>/<hash>} the mails to them.
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

    static void addEntry(Node entries, ListedPerson person) throws RepositoryException {
        String hash = person.hash();
        Node node = Nodes.bucket(entries, hash).addNode(hash, ENTRY_TYPE);
        node.setProperty("firstName", person.firstName());
        node.setProperty("lastName", person.lastName());
        node.setProperty("email", person.email());
        node.setProperty("audiences", person.audiences().toArray(String[]::new));
        node.setProperty("unit", person.unit());
        node.setProperty("unitId", person.unitId().orElse(null));
        node.setProperty("validUntil", person.validUntil().map(String::valueOf).orElse(null));
    }

    static Optional<Entry> readEntry(Node node) throws RepositoryException {
        return Optional.of(new Entry(
                node.getIdentifier(),
                node.getParent().getParent().getName(),
                node.getPath(),
                new ListedPerson(
                        Nodes.text(node, "firstName"),
                        Nodes.text(node, "lastName"),
                        Nodes.text(node, "email"),
                        texts(node, "audiences"),
                        Nodes.text(node, "unit"),
                        Optional.of(Nodes.text(node, "unitId")).filter(id -> !id.isEmpty()),
                        Optional.of(Nodes.text(node, "validUntil"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse))));
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
    record Entry(String id, String importId, String path, ListedPerson person) {}

    /** The last mail that invited somebody. */
    record Invitation(String hash, Instant at) {}
}
