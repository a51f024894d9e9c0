package org.infoportal.magnolia.command;

import info.magnolia.commands.impl.BaseRepositoryCommand;
import info.magnolia.context.Context;
import jakarta.inject.Inject;
import org.infoportal.magnolia.PortalRuntime;
import org.infoportal.magnolia.RunningPortal;

/** Command {@code unpublish} of the catalog {@code infoportal}: takes an item, or all items of a folder, back. */
public class UnpublishCommand extends BaseRepositoryCommand {

    private final PortalRuntime runtime;

    @Inject
    public UnpublishCommand(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean execute(Context context) throws Exception {
        RunningPortal portal = runtime.portal().orElseThrow();
        String editor = context.getUser().getName();
        for (String id : Items.chosen(getJCRNode(context)).all()) {
            portal.host().publishing().unpublish(getRepository(), id, editor);
        }
        return true;
    }
}
