package org.infoportal.reminder;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.readmodel.ReadModel;

/** All subscriptions in memory, for pages, feeds, and to see whether there is anything to be sent. */
final class Subscriptions implements AutoCloseable {

    private final ReadModel<Subscription> model;
    /** The read model goes by node identifier, the portal by account. */
    private final Map<String, String> nodeIds = new ConcurrentHashMap<>();

    Subscriptions(Sessions sessions) {
        this.model = new ReadModel<>(
                sessions, Sessions.PRIVATE_WORKSPACE, View.LIVE, ReminderNodes.ROOT, ReminderNodes.TYPE, node -> {
                    nodeIds.put(node.getName(), node.getIdentifier());
                    return Optional.of(ReminderNodes.read(node));
                });
    }

    Subscriptions start() {
        model.start();
        return this;
    }

    Collection<Subscription> all() {
        return model.all();
    }

    Optional<Subscription> find(String account) {
        return Optional.ofNullable(nodeIds.get(account)).flatMap(model::find);
    }

    /** Takes over at once what the caller has saved. */
    void refresh(String account) {
        model.refreshAt(ReminderNodes.path(account));
        if (find(account).isEmpty()) {
            nodeIds.remove(account);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
