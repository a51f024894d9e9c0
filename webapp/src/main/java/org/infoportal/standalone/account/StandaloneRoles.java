package org.infoportal.standalone.account;

import java.util.Collection;
import javax.jcr.Node;
import org.apache.jackrabbit.core.NodeImpl;
import org.infoportal.account.RoleDirectory;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** Sees to it that roles exist, with the identifiers they have everywhere. */
final class StandaloneRoles {

    private final Sessions sessions;

    StandaloneRoles(Sessions sessions) {
        this.sessions = sessions;
    }

    void ensure(Collection<String> names) {
        sessions.call(RoleDirectory.ROLES_WORKSPACE, View.WORKING, session -> {
            for (String role : names) {
                if (!session.getRootNode().hasNode(role)) {
                    Node node = ((NodeImpl) session.getRootNode())
                            .addNodeWithUuid(role, "mgnl:role", RoleDirectory.fixedId(role));
                    node.setProperty("name", role);
                    node.setProperty("title", role);
                }
            }
            session.save();
            return null;
        });
    }
}
