package org.infoportal.login;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;
import org.infoportal.jcr.PrivateStore;

/** What marks of devices are signed with: made once, and shared by all instances. */
public final class DeviceKey implements Supplier<byte[]> {

    private static final int BYTES = 32;
    private static final String FOLDER = "keys";
    private static final String NAME = "devices";
    private static final String VALUE = "value";

    private final PrivateStore store;

    public DeviceKey(PrivateStore store) {
        this.store = store;
    }

    @Override
    public byte[] get() {
        return Base64.getDecoder().decode(store.call(DeviceKey::readOrMake));
    }

    private static String readOrMake(Session session) throws RepositoryException {
        Node node = Nodes.folder(Nodes.folder(session.getRootNode(), FOLDER), NAME);
        if (Nodes.text(node, VALUE).isEmpty()) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            node.setProperty(VALUE, Base64.getEncoder().encodeToString(secret));
            session.save();
        }
        return Nodes.text(node, VALUE);
    }
}
