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
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public Letters(Clock clock) {
        this.clock = clock;
    }

    /** @return the letter's identifier, for the audit trail */
    public String add(Session session, LetterDraft draft) throws RepositoryException {
        String id = UUID.randomUUID().toString();
        Node letter = Nodes.bucket(folder(session, WAITING), id).addNode(id, "ip:letter");
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

    /** Removes whatever still waits for a member, when she is deleted. */
    public void removeOf(Session session, String member) throws RepositoryException {
        for (Letter letter : waiting(session)) {
            if (letter.member().equals(member)) {
                session.removeItem(path(letter.id()));
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
}
