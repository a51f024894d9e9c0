package org.infoportal.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** Random, single-use, expiring secrets for links. Only their hash is stored. */
public final class Tokens {

    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a token in the caller's session; it is valid when the caller saves.
     *
     * @param purpose what it opens; a token is worth nothing for another purpose
     * @param subject whom it is for
     * @return the secret, which is not stored anywhere
     */
    public String issue(Session session, String purpose, String subject, Duration validity) throws RepositoryException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String hash = Nodes.sha256(token);
        Node folder = Nodes.folder(session.getRootNode(), "tokens");
        Node node = Nodes.folder(folder, hash.substring(0, 2)).addNode(hash, "ip:token");
        node.setProperty("purpose", purpose);
        node.setProperty("subject", subject);
        Nodes.set(node, "expires", clock.instant().plus(validity));
        return token;
    }

    /** Whom a token is for, without using it up; empty if it is unknown, used, expired or for something else. */
    public Optional<String> peek(Session session, String purpose, String token) throws RepositoryException {
        Optional<Node> node = find(session, purpose, token);
        return node.isPresent() ? Optional.of(Nodes.text(node.get(), "subject")) : Optional.empty();
    }

    /** As {@link #peek}, and uses it up when the caller saves. Of two callers in the private store only one gets it. */
    public Optional<String> redeem(Session session, String purpose, String token) throws RepositoryException {
        Optional<Node> node = find(session, purpose, token);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String subject = Nodes.text(node.get(), "subject");
        node.get().remove();
        return Optional.of(subject);
    }

    /** Removes those that are expired, in the caller's session. */
    public void removeExpired(Session session) throws RepositoryException {
        Instant now = clock.instant();
        remove(session, token -> !Nodes.instant(token, "expires").orElse(now).isAfter(now));
    }

    /** Removes all that are for somebody, in the caller's session; also those whose subject goes on after a space. */
    public void erase(Session session, String subject) throws RepositoryException {
        remove(session, token -> isFor(token, subject));
    }

    /** What is open for somebody: purpose and end. */
    public List<Open> of(Session session, String subject) throws RepositoryException {
        List<Open> open = new ArrayList<>();
        visit(session, token -> {
            if (isFor(token, subject)) {
                open.add(new Open(Nodes.text(token, "purpose"), Nodes.instant(token, "expires")));
            }
        });
        return open;
    }

    /** Some subjects say more after the account's identifier. */
    private static boolean isFor(Node token, String subject) throws RepositoryException {
        String written = Nodes.text(token, "subject");
        return written.equals(subject) || written.startsWith(subject + " ");
    }

    private static void remove(Session session, TokenTest test) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        visit(session, token -> {
            if (test.test(token)) {
                found.add(token);
            }
        });
        for (Node token : found) {
            token.remove();
        }
    }

    private static void visit(Session session, TokenVisitor visitor) throws RepositoryException {
        if (!session.nodeExists("/tokens")) {
            return;
        }
        NodeIterator buckets = session.getNode("/tokens").getNodes();
        while (buckets.hasNext()) {
            NodeIterator tokens = buckets.nextNode().getNodes();
            while (tokens.hasNext()) {
                visitor.visit(tokens.nextNode());
            }
        }
    }

    private Optional<Node> find(Session session, String purpose, String token) throws RepositoryException {
        String hash = Nodes.sha256(token);
        String path = "/tokens/" + hash.substring(0, 2) + "/" + hash;
        Node node;
        try {
            node = session.getNode(path);
        } catch (PathNotFoundException e) {
            // never issued, or used up, perhaps this very moment
            return Optional.empty();
        }
        boolean valid = purpose.equals(Nodes.text(node, "purpose"))
                && Nodes.instant(node, "expires")
                        .filter(clock.instant()::isBefore)
                        .isPresent();
        return valid ? Optional.of(node) : Optional.empty();
    }

    /** A token that is not used up. */
    public record Open(String purpose, Optional<Instant> expires) {}

    @FunctionalInterface
    private interface TokenVisitor {
        void visit(Node token) throws RepositoryException;
    }

    @FunctionalInterface
    private interface TokenTest {
        boolean test(Node token) throws RepositoryException;
    }
}
