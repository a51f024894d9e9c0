package org.infoportal.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.jcr.Nodes;

/**
 * A text about a person inside an entry. The chain holds only its seal, a hash with a salt of its own, so that the text
 * can be taken away, with its salt, and the chain still stands.
 *
 * @param name of the property with the text
 */
record Seal(String name) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes the text and returns its seal. */
    String close(Node entry, String text) throws RepositoryException {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String seal = Nodes.sha256(salt + text);
        entry.setProperty(name, text);
        entry.setProperty(saltName(), salt);
        entry.setProperty(sealName(), seal);
        return seal;
    }

    String of(Node entry) throws RepositoryException {
        return Nodes.text(entry, sealName());
    }

    /** Whether text and salt have been taken away. */
    boolean isErased(Node entry) throws RepositoryException {
        return !entry.hasProperty(name) && !entry.hasProperty(saltName());
    }

    /** Whether the text is the one that was sealed. */
    boolean fits(Node entry) throws RepositoryException {
        return of(entry).equals(Nodes.sha256(Nodes.text(entry, saltName()) + Nodes.text(entry, name)));
    }

    void erase(Node entry) throws RepositoryException {
        // an entry from before the chain has no seal: nothing is to be shown of it later
        entry.setProperty(name, (String) null);
        entry.setProperty(saltName(), (String) null);
    }

    /** The text; empty once it has been erased. */
    Optional<String> text(Node entry) throws RepositoryException {
        return entry.hasProperty(name) ? Optional.of(entry.getProperty(name).getString()) : Optional.empty();
    }

    private String saltName() {
        return name + "Salt";
    }

    private String sealName() {
        return name + "Seal";
    }
}
