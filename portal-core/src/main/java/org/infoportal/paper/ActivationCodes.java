package org.infoportal.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/**
 * Codes for letters: short enough to be typed, in letters and digits that nobody mistakes for others, one for a member
 * at a time. Only the hash is stored.
 */
public final class ActivationCodes {

    /** How long somebody may take to answer a letter. */
    public static final Duration VALID = Duration.ofDays(60);

    /** 32 signs without 0, O, 1 and I: five bits each. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String FOLDER = "activations";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ActivationCodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a code in the caller's session; it is valid when she saves, and the member's former one is no longer.
     *
     * @return the code in groups: {@code K7QM-2XPA-H4VD-93RT}
     */
    String issue(Session session, String member) throws RepositoryException {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "");
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        revoke(session, member);
        Node folder = Nodes.folder(session.getRootNode(), FOLDER);
        Node node = Nodes.bucket(folder, member).addNode(member, "ip:token");
        node.setProperty("hash", hash(code.toString()));
        Nodes.set(node, "expires", clock.instant().plus(VALID));
        return code.toString();
    }

    /**
     * Uses the code up when the caller saves.
     *
     * @param typed with or without groups, in upper or lower case
     * @return false if it is not the member's present code
     */
    boolean redeem(Session session, String member, String typed) throws RepositoryException {
        if (!session.nodeExists(path(member))) {
            return false;
        }
        Node node = session.getNode(path(member));
        boolean valid = isSame(Nodes.text(node, "hash"), hash(typed))
                && clock.instant().isBefore(Nodes.instant(node, "expires").orElse(Instant.MIN));
        if (valid) {
            node.remove();
        }
        return valid;
    }

    /** Makes a member's code worthless when the caller saves; without effect if there is none. */
    public void revoke(Session session, String member) throws RepositoryException {
        if (session.nodeExists(path(member))) {
            session.removeItem(path(member));
        }
    }

    /** Until when a member's code is good; empty if she has none. */
    Optional<Instant> expires(Session session, String member) throws RepositoryException {
        return session.nodeExists(path(member))
                ? Nodes.instant(session.getNode(path(member)), "expires")
                : Optional.empty();
    }

    /** Removes those that nobody has used in time, in the caller's session. */
    void removeExpired(Session session) throws RepositoryException {
        if (!session.nodeExists("/" + FOLDER)) {
            return;
        }
        Instant now = clock.instant();
        List<Node> expired = new ArrayList<>();
        for (NodeIterator buckets = session.getNode("/" + FOLDER).getNodes(); buckets.hasNext(); ) {
            for (NodeIterator codes = buckets.nextNode().getNodes(); codes.hasNext(); ) {
                Node code = codes.nextNode();
                if (!Nodes.instant(code, "expires").orElse(now).isAfter(now)) {
                    expired.add(code);
                }
            }
        }
        for (Node code : expired) {
            code.remove();
        }
    }

    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String code) {
        return Nodes.sha256(code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static String path(String member) {
        return "/" + FOLDER + "/" + Nodes.bucketPath(member);
    }
}
