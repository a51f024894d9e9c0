package org.infoportal.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/**
 * What the outbox is for mails, for those who have no address: letters are stored together with what they tell of, and
 * wait until somebody has printed and posted them. All in the caller's session: it happens when she saves.
 */
public final class Letters {

    private static final String WAITING = "waiting";
    private static final String POSTED = "posted";
    private static final String MODEL = "model";
    private static final String TYPE = "ip:letter";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public Letters(Clock clock) {
        this.clock = clock;
    }

    /** @return the letter's identifier, for the audit trail */
    public String add(Session session, LetterDraft draft) throws RepositoryException {
        String id = UUID.randomUUID().toString();
        Node letter = Nodes.bucket(folder(session, WAITING), id).addNode(id, TYPE);
        letter.setProperty("template", draft.template());
        letter.setProperty("member", draft.member());
        Nodes.set(letter, "created", clock.instant());
        Node model = letter.addNode(MODEL, "mgnl:contentNode");
        for (Map.Entry<String, String> entry : draft.model().entrySet()) {
            model.setProperty(entry.getKey(), entry.getValue());
        }
        return id;
    }

    /** All that wait, oldest first. */
    public List<Letter> waiting(Session session) throws RepositoryException {
        List<Letter> found = new ArrayList<>();
        NodeIterator buckets = folder(session, WAITING).getNodes();
        while (buckets.hasNext()) {
            NodeIterator letters = buckets.nextNode().getNodes();
            while (letters.hasNext()) {
                found.add(read(letters.nextNode()));
            }
        }
        found.sort(Comparator.comparing(Letter::created).thenComparing(Letter::id));
        return found;
    }

    public void markPrinted(Session session, String id) throws RepositoryException {
        Nodes.set(session.getNode(path(id)), "printed", clock.instant());
    }

    /** Puts the letter away; what it said beyond its kind is removed. */
    public void markPosted(Session session, String id) throws RepositoryException {
        Node letter = session.getNode(path(id));
        Nodes.set(letter, POSTED, clock.instant());
        letter.getNode(MODEL).remove();
        Node day = folder(session, POSTED);
        for (String part : DAY.format(clock.instant()).split("/")) {
            day = Nodes.folder(day, part);
        }
        session.move(letter.getPath(), Nodes.bucket(day, id).getPath() + "/" + id);
    }

    /**
     * Takes a letter back, as long as it lies on no paper.
     *
     * @return false if it was printed, or is not there
     */
    public boolean withdraw(Session session, String id) throws RepositoryException {
        if (!session.nodeExists(path(id)) || session.getNode(path(id)).hasProperty("printed")) {
            return false;
        }
        session.removeItem(path(id));
        return true;
    }

    /** Removes the letters of one kind that wait for a member, so that only the newest is posted. */
    public void removeWaiting(Session session, String member, String template) throws RepositoryException {
        for (Letter letter : waiting(session)) {
            if (letter.member().equals(member) && letter.template().equals(template)) {
                session.removeItem(path(letter.id()));
            }
        }
    }

    /** All letters to a member that are kept, waiting or posted. */
    public List<Kept> of(Session session, String member) throws RepositoryException {
        List<Kept> kept = new ArrayList<>();
        for (Node letter : find(session, node -> member.equals(Nodes.text(node, "member")))) {
            kept.add(new Kept(
                    Nodes.text(letter, "template"),
                    Nodes.instant(letter, "created"),
                    Nodes.instant(letter, "printed"),
                    Nodes.instant(letter, POSTED)));
        }
        return kept;
    }

    /** Removes whatever is kept of letters to a member, when she is deleted. */
    public void removeOf(Session session, String member) throws RepositoryException {
        for (Node letter : find(session, node -> member.equals(Nodes.text(node, "member")))) {
            letter.remove();
        }
    }

    /** Removes what is kept of letters that were posted before a moment. */
    public void removePosted(Session session, Instant before) throws RepositoryException {
        for (Node letter : find(
                session,
                node -> Nodes.instant(node, POSTED).filter(before::isAfter).isPresent())) {
            letter.remove();
        }
    }

    private static List<Node> find(Session session, LetterTest test) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        if (session.nodeExists("/letters")) {
            collect(session.getNode("/letters"), test, found);
        }
        return found;
    }

    private static void collect(Node folder, LetterTest test, List<Node> found) throws RepositoryException {
        for (NodeIterator nodes = folder.getNodes(); nodes.hasNext(); ) {
            Node node = nodes.nextNode();
            if (!TYPE.equals(node.getPrimaryNodeType().getName())) {
                collect(node, test, found);
            } else if (test.test(node)) {
                found.add(node);
            }
        }
    }

    private static Letter read(Node letter) throws RepositoryException {
        return new Letter(
                letter.getName(),
                Nodes.text(letter, "template"),
                Nodes.text(letter, "member"),
                model(letter),
                Nodes.instant(letter, "created").orElse(Instant.EPOCH),
                Nodes.instant(letter, "printed"));
    }

    /** Of ours are the properties without a prefix. */
    private static Map<String, String> model(Node letter) throws RepositoryException {
        Map<String, String> model = new HashMap<>();
        Optional<Node> node = letter.hasNode(MODEL) ? Optional.of(letter.getNode(MODEL)) : Optional.empty();
        if (node.isPresent()) {
            PropertyIterator properties = node.get().getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                if (property.getName().indexOf(':') < 0) {
                    model.put(property.getName(), property.getString());
                }
            }
        }
        return model;
    }

    private static String path(String id) {
        return "/letters/" + WAITING + "/" + Nodes.bucketPath(id);
    }

    private static Node folder(Session session, String state) throws RepositoryException {
        return Nodes.folder(Nodes.folder(session.getRootNode(), "letters"), state);
    }

    /** That there was a letter; its words are not kept. */
    public record Kept(
            String template, Optional<Instant> created, Optional<Instant> printed, Optional<Instant> posted) {}

    @FunctionalInterface
    private interface LetterTest {
        boolean test(Node letter) throws RepositoryException;
    }
}
