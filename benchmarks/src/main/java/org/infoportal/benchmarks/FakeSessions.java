package org.infoportal.benchmarks;

import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.commons.iterator.NodeIteratorAdapter;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** One workspace with a few nodes below its root; nothing ever changes. */
final class FakeSessions implements Sessions {

    private final Session session;

    FakeSessions(List<Node> children) {
        Node root = Fake.of(Node.class, (method, argument) -> switch (method) {
            case "getPath" -> "/";
            case "isNodeType" -> false;
            case "getNodes" -> new NodeIteratorAdapter(children);
            default -> throw new UnsupportedOperationException(method);
        });
        session = Fake.of(Session.class, (method, argument) -> switch (method) {
            case "nodeExists" -> "/".equals(argument);
            case "getNode" -> root;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    @Override
    public <T> T call(String workspace, View view, SessionWork<T> work) {
        try {
            return work.apply(session);
        } catch (RepositoryException e) {
            throw new HostException("The fake failed", e);
        }
    }

    @Override
    public Subscription observe(String workspace, View view, ChangeListener listener) {
        return () -> {};
    }
}
