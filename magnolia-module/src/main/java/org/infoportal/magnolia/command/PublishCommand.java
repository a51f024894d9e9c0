package org.infoportal.magnolia.command;

import info.magnolia.commands.impl.BaseRepositoryCommand;
import info.magnolia.context.Context;
import jakarta.inject.Inject;
import javax.jcr.Node;
import org.infoportal.magnolia.PortalRuntime;
import org.infoportal.magnolia.RunningPortal;

/**
 * Command {@code publish} of the catalog {@code infoportal}: what the content apps call. Publishes an item, or all items
 * of a folder, after adding what an editing form leaves out.
 */
public class PublishCommand extends BaseRepositoryCommand {

    private final PortalRuntime runtime;

    @Inject
    public PublishCommand(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean execute(Context context) throws Exception {
        Node node = getJCRNode(context);
        items().publish(getRepository(), node, context.getUser().getName());
        return true;
    }

    private Items items() {
        RunningPortal portal = runtime.portal().orElseThrow();
        return new Items(portal.host().publishing(), portal.web().portal().completion());
    }
}
