package org.infoportal.secondfactor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** How it lies in the private workspace: {@code /second-factors/<bucket>/<account id>}, passkeys below. */
final class SecondFactorNode {

    static final String ROOT = "/second-factors";
    static final String TYPE = "ip:secondFactor";

    private static final String PASSKEYS = "passkeys";
    private static final String CODES = "recoveryCodes";
    private static final String SECRET = "appSecret";
    private static final String SINCE = "appSince";
    private static final String LAST_STEP = "appLastStep";
    private static final String NEW_SECRET = "newAppSecret";
    private static final String NEW_SECRET_AT = "newAppSecretAt";

    private final Node node;

    private SecondFactorNode(Node node) {
        this.node = node;
    }

    static String path(String account) {
        return ROOT + "/" + Nodes.bucketPath(account);
    }

    static Optional<SecondFactorNode> find(Session session, String account) throws RepositoryException {
        return session.nodeExists(path(account))
                ? Optional.of(new SecondFactorNode(session.getNode(path(account))))
                : Optional.empty();
    }

    static SecondFactorNode ensure(Session session, String account) throws RepositoryException {
        Optional<SecondFactorNode> present = find(session, account);
        if (present.isPresent()) {
            return present.get();
        }
        Node folder = Nodes.folder(session.getRootNode(), ROOT.substring(1));
        return new SecondFactorNode(Nodes.bucket(folder, account).addNode(account, TYPE));
    }

    static SecondFactor read(Node node) throws RepositoryException {
        return new SecondFactorNode(node).read();
    }

    SecondFactor read() throws RepositoryException {
        return new SecondFactor(node.getName(), Nodes.instant(node, SINCE), passkeys(), codes().size());
    }

    void remove() throws RepositoryException {
        node.remove();
    }

    Optional<byte[]> appSecret() throws RepositoryException {
        return secret(SECRET);
    }

    /** The step of the last code that was taken; codes of it and before it are worth nothing. */
    long lastStep() throws RepositoryException {
        return Nodes.number(node, LAST_STEP);
    }

    void setLastStep(long step) throws RepositoryException {
        node.setProperty(LAST_STEP, step);
    }

    /** The secret that an app is being set up with, if that began after {@code earliest}. */
    Optional<byte[]> newAppSecret(Instant earliest) throws RepositoryException {
        boolean fresh =
                Nodes.instant(node, NEW_SECRET_AT).filter(earliest::isBefore).isPresent();
        return fresh ? secret(NEW_SECRET) : Optional.empty();
    }

    void setNewAppSecret(byte[] secret, Instant now) throws RepositoryException {
        node.setProperty(NEW_SECRET, Base64.getEncoder().encodeToString(secret));
        Nodes.set(node, NEW_SECRET_AT, now);
    }

    /** From now on the new secret is the secret. */
    void takeNewAppSecret(Instant now, long step) throws RepositoryException {
        node.setProperty(SECRET, Nodes.text(node, NEW_SECRET));
        Nodes.set(node, SINCE, now);
        setLastStep(step);
        clear(NEW_SECRET, NEW_SECRET_AT);
    }

    void removeApp() throws RepositoryException {
        clear(SECRET, SINCE, LAST_STEP, NEW_SECRET, NEW_SECRET_AT);
    }

    /** Hashes of the recovery codes that are unused. */
    List<String> codes() throws RepositoryException {
        return texts(node, CODES);
    }

    void setCodes(Collection<String> hashes) throws RepositoryException {
        node.setProperty(CODES, hashes.toArray(String[]::new));
    }

    void addPasskey(Passkey passkey, long challenge) throws RepositoryException {
        Node folder = node.hasNode(PASSKEYS) ? node.getNode(PASSKEYS) : node.addNode(PASSKEYS, "mgnl:contentNode");
        Node added = folder.addNode(Nodes.sha256(passkey.id()), "ip:passkey");
        added.setProperty("credential", passkey.id());
        added.setProperty("name", passkey.name());
        added.setProperty("publicKey", passkey.publicKey());
        added.setProperty("signatures", passkey.signatures());
        added.setProperty("transports", passkey.transports().toArray(String[]::new));
        added.setProperty("lastChallenge", challenge);
        Nodes.set(added, "added", passkey.added());
    }

    /** When the challenge was made that the passkey answered last; earlier ones it must not answer again. */
    long lastChallenge(String passkey) throws RepositoryException {
        return Nodes.number(passkeyNode(passkey).orElseThrow(), "lastChallenge");
    }

    void use(String passkey, long challenge, long signatures, Instant now) throws RepositoryException {
        Node used = passkeyNode(passkey).orElseThrow();
        used.setProperty("lastChallenge", challenge);
        used.setProperty("signatures", signatures);
        Nodes.set(used, "used", now);
    }

    /** @return false if there is no such passkey */
    boolean rename(String passkey, String name) throws RepositoryException {
        Optional<Node> found = passkeyNode(passkey);
        if (found.isPresent()) {
            found.get().setProperty("name", name);
        }
        return found.isPresent();
    }

    /** @return false if there is no such passkey */
    boolean removePasskey(String passkey) throws RepositoryException {
        Optional<Node> found = passkeyNode(passkey);
        if (found.isPresent()) {
            found.get().remove();
        }
        return found.isPresent();
    }

    private Optional<Node> passkeyNode(String passkey) throws RepositoryException {
        String path = PASSKEYS + "/" + Nodes.sha256(passkey);
        return node.hasNode(path) ? Optional.of(node.getNode(path)) : Optional.empty();
    }

    private List<Passkey> passkeys() throws RepositoryException {
        List<Passkey> found = new ArrayList<>();
        if (node.hasNode(PASSKEYS)) {
            NodeIterator nodes = node.getNode(PASSKEYS).getNodes();
            while (nodes.hasNext()) {
                found.add(passkey(nodes.nextNode()));
            }
        }
        found.sort(Comparator.comparing(Passkey::added));
        return found;
    }

    private static Passkey passkey(Node node) throws RepositoryException {
        return new Passkey(
                Nodes.text(node, "credential"),
                Nodes.text(node, "name"),
                Nodes.text(node, "publicKey"),
                Nodes.number(node, "signatures"),
                Set.copyOf(texts(node, "transports")),
                Nodes.instant(node, "added").orElse(Instant.EPOCH),
                Nodes.instant(node, "used"));
    }

    private Optional<byte[]> secret(String property) throws RepositoryException {
        return node.hasProperty(property)
                ? Optional.of(Base64.getDecoder().decode(Nodes.text(node, property)))
                : Optional.empty();
    }

    private void clear(String... properties) throws RepositoryException {
        for (String property : properties) {
            if (node.hasProperty(property)) {
                node.getProperty(property).remove();
            }
        }
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
}
