package org.infoportal.magnolia.command;

import info.magnolia.commands.impl.BaseRepositoryCommand;
import info.magnolia.context.Context;
import jakarta.inject.Inject;
import javax.jcr.Node;
import org.infoportal.magnolia.PortalRuntime;

/** Command {@code unpublish} of the catalog {@code infoportal}: takes an item, or all items of a folder, back. */
public class UnpublishCommand extends BaseRepositoryCommand {

    private final PortalRuntime runtime;

    @Inject
    public UnpublishCommand(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean execute(Context context) throws Exception {
        Node node = getJCRNode(context);
        new Items(runtime.portal().orElseThrow())
                .unpublish(getRepository(), node, context.getUser().getName());
        return true;
    }
}
