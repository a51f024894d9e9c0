package org.infoportal.magnolia.command;

import info.magnolia.context.Context;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.magnolia.RunningPortal;

/** Takes steps with items for the user of a command. What is no content of the portal, such as a page, knows two steps only. */
final class EditorialSteps {

    private final RunningPortal running;
    private final String workspace;
    private final Viewer viewer;

    EditorialSteps(RunningPortal running, String workspace, Context context) {
        this.running = running;
        this.workspace = workspace;
        this.viewer = running.web().portal().viewer(context.getUser().getIdentifier());
    }

    void take(String id, EditorialAction action, String comment) {
        Portal portal = running.web().portal();
        if (portal.definitions().findContentType(workspace).isPresent()) {
            step(portal, id, action, comment);
            return;
        }
        switch (action) {
            case PUBLISH -> running.host().publishing().publish(workspace, id, viewer.userName());
            case UNPUBLISH -> running.host().publishing().unpublish(workspace, id, viewer.userName());
            default -> throw new IllegalArgumentException(action.id() + " is for content of the portal");
        }
    }

    /**
     * What an editing form leaves out is added when a text is handed in, before anybody approves it, because adding it
     * later would be a change of what was approved; and before a publication that needs no approval.
     */
    private void step(Portal portal, String id, EditorialAction action, String comment) {
        if (action == EditorialAction.PUBLISH) {
            portal.completion().complete(workspace, id);
        }
        // the CMS's own dialog cannot ask whether everybody is meant
        portal.desk().workflow().act(viewer, workspace, id, Optional.empty(), action, comment, true);
        if (action == EditorialAction.SUBMIT) {
            portal.completion().complete(workspace, id);
        }
    }
}
