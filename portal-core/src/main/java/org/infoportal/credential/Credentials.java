package org.infoportal.credential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/**
 * Counts how often the ways into an account have changed: password or address. Links that change them carry the number,
 * and so does whatever the old password has opened halfway; all are worth nothing once it is another: whoever takes her
 * account back also makes worthless what a stranger has begun. All in the caller's session: it happens when she saves.
 */
public final class Credentials {

    private static final String FOLDER = "credentials";
    private static final String CHANGES = "changes";
    private static final String ADDRESSES = "addresses";

    /** Makes all links worthless that were issued before. */
    public void renew(Session session, String accountId) throws RepositoryException {
        Node node = node(session, accountId);
        node.setProperty(CHANGES, Nodes.number(node, CHANGES) + 1);
    }

    private static Node node(Session session, String accountId) throws RepositoryException {
        Node bucket = Nodes.bucket(Nodes.folder(session.getRootNode(), FOLDER), accountId);
        return bucket.hasNode(accountId) ? bucket.getNode(accountId) : bucket.addNode(accountId, "ip:credentials");
    }

    /** What a link's token is issued for. */
    public String subject(Session session, String accountId, String detail) throws RepositoryException {
        return accountId + " " + changes(session, accountId) + " " + detail;
    }

    /** Reads the subject of a token; empty if the ways into the account have changed since. */
    public Optional<Link> read(Session session, String subject) throws RepositoryException {
        String[] parts = subject.split(" ", 3);
        return parts.length == 3 && parts[1].equals(String.valueOf(changes(session, parts[0])))
                ? Optional.of(new Link(parts[0], parts[2]))
                : Optional.empty();
    }

    /** How often they have changed. */
    public long count(Session session, String accountId) throws RepositoryException {
        return changes(session, accountId);
    }

    /**
     * Remembers another address that mails on this account go to, so that a deletion finds these, too. Only one that is
     * nobody else's.
     */
    public void addAddress(Session session, String accountId, String address) throws RepositoryException {
        Set<String> addresses = new LinkedHashSet<>(addresses(session, accountId));
        if (addresses.add(address)) {
            node(session, accountId).setProperty(ADDRESSES, addresses.toArray(String[]::new));
        }
    }

    /** The addresses it has had, or was to have. */
    public List<String> addresses(Session session, String accountId) throws RepositoryException {
        List<String> addresses = new ArrayList<>();
        String property = path(accountId) + "/" + ADDRESSES;
        if (session.propertyExists(property)) {
            for (Value value : session.getProperty(property).getValues()) {
                addresses.add(value.getString());
            }
        }
        return addresses;
    }

    /** Forgets an account that is deleted. */
    public void forget(Session session, String accountId) throws RepositoryException {
        if (session.nodeExists(path(accountId))) {
            session.getNode(path(accountId)).remove();
        }
    }

    private static long changes(Session session, String accountId) throws RepositoryException {
        return session.nodeExists(path(accountId)) ? Nodes.number(session.getNode(path(accountId)), CHANGES) : 0;
    }

    private static String path(String accountId) {
        return "/" + FOLDER + "/" + Nodes.bucketPath(accountId);
    }

    /** @param detail e.g. the new address */
    public record Link(String accountId, String detail) {}
}
