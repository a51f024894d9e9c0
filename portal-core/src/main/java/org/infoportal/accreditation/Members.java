package org.infoportal.accreditation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;

/** All members in memory. Knows no gate: only for the features themselves. */
public final class Members implements AutoCloseable {

    private final ReadModel<Member> model;
    /** The read model goes by node identifier, the portal by account. */
    private final Map<String, String> nodeIds = new ConcurrentHashMap<>();

    public Members(Sessions sessions) {
        this.model = new ReadModel<>(
                sessions, Sessions.PRIVATE_WORKSPACE, View.LIVE, MemberNodes.ROOT, MemberNodes.TYPE, node -> {
                    nodeIds.put(node.getName(), node.getIdentifier());
                    return MemberNodes.read(node);
                });
    }

    public Members start() {
        model.start();
        return this;
    }

    public Collection<Member> all() {
        return model.all();
    }

    /** @param id identifier of the account */
    public Optional<Member> find(String id) {
        return Optional.ofNullable(nodeIds.get(id)).flatMap(model::find);
    }

    /** Grows with every change; the same number means the same members. */
    public long version() {
        return model.version();
    }

    public void onChange(Runnable listener) {
        model.onChange(listener);
    }

    /** Reads one member anew. */
    public void refresh(String id) {
        model.refreshAt(MemberNodes.path(id));
    }

    @Override
    public void close() {
        model.close();
    }
}
