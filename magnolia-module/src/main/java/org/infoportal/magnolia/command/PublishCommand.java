package org.infoportal.magnolia.command;

import info.magnolia.commands.impl.BaseRepositoryCommand;
import info.magnolia.context.Context;
import jakarta.inject.Inject;
import org.infoportal.content.History;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.host.Publishing;
import org.infoportal.host.View;
import org.infoportal.magnolia.PortalRuntime;
import org.infoportal.magnolia.RunningPortal;

/**
 * Command {@code publish} of the catalog {@code infoportal}: what the content apps call. Publishes an item, or all items
 * of a folder, after adding what an editing form leaves out. What is marked as deleted goes away for good. Fails if an
 * item lacks the approval that its type needs.
 */
public class PublishCommand extends BaseRepositoryCommand {

    private final PortalRuntime runtime;

    @Inject
    public PublishCommand(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean execute(Context context) throws Exception {
        RunningPortal running = runtime.portal().orElseThrow();
        EditorialSteps steps = new EditorialSteps(running, getRepository(), context);
        Publishing publishing = running.host().publishing();
        String editor = context.getUser().getName();
        Items items = Items.chosen(getJCRNode(context));
        for (String id : items.live()) {
            steps.take(id, EditorialAction.PUBLISH, "");
        }
        for (String id : items.gone()) {
            publishing.unpublish(getRepository(), id, editor);
        }
        for (String id : items.removed()) {
            if (!items.gone().contains(id)) {
                // a folder; its items have been taken back already
                publishing.unpublish(getRepository(), id, editor);
            }
            remove(running, id);
        }
        return true;
    }

    private void remove(RunningPortal running, String id) {
        running.host().sessions().call(getRepository(), View.WORKING, session -> {
            History.remove(session, id);
            session.getNodeByIdentifier(id).remove();
            session.save();
            return null;
        });
    }
}
