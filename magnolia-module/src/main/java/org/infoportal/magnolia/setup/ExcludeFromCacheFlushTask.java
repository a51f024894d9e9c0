package org.infoportal.magnolia.setup;

import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;

/** Keeps what members do from emptying Magnolia's page cache: every change in another workspace does. */
final class ExcludeFromCacheFlushTask extends AbstractRepositoryTask {

    private static final String POLICY =
            "/modules/cache/config/contentCaching/defaultPageCache/flushPolicy/policies/flushAll";
    private static final String EXCLUDED = "excludedWorkspaces";

    ExcludeFromCacheFlushTask() {
        super("Page cache", "Changes in the portal's private workspace do not flush the page cache");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Session config = context.getJCRSession("config");
        if (!config.nodeExists(POLICY)) {
            context.info("No page cache to exclude the portal's private workspace from");
            return;
        }
        Node policy = config.getNode(POLICY);
        Node excluded =
                policy.hasNode(EXCLUDED) ? policy.getNode(EXCLUDED) : policy.addNode(EXCLUDED, "mgnl:contentNode");
        excluded.setProperty(Sessions.PRIVATE_WORKSPACE, Sessions.PRIVATE_WORKSPACE);
    }
}
