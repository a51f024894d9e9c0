package org.infoportal.magnolia.command;

import info.magnolia.context.Context;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.PortalException;
import org.infoportal.magnolia.RunningPortal;

/** Takes steps with items for the user of a command. What is no content of the portal, such as a page, knows two steps only. */
final class EditorialSteps {

    private final RunningPortal running;
    private final String workspace;
    private final Viewer viewer;
    private final Locale language;

    EditorialSteps(RunningPortal running, String workspace, Context context) {
        this.running = running;
        this.workspace = workspace;
        this.viewer = running.web().portal().viewer(context.getUser().getIdentifier());
        this.language = context.getLocale();
    }

    /** @throws RefusedStepException saying why, to the one who is looking at Magnolia's own dialog */
    void take(String id, EditorialAction action, String comment) throws RefusedStepException {
        Portal portal = running.web().portal();
        if (portal.definitions().findContentType(workspace).isPresent()) {
            try {
                step(portal, id, action, comment);
            } catch (PortalException e) {
                throw new RefusedStepException(
                        running.web().messages().get(language(), e.messageKey(), e.arguments()), e);
            }
            return;
        }
        switch (action) {
            case PUBLISH -> running.host().publishing().publish(workspace, id, viewer.userName());
            case UNPUBLISH -> running.host().publishing().unpublish(workspace, id, viewer.userName());
            default -> throw new IllegalArgumentException(action.id() + " is for content of the portal");
        }
    }

    /** The portal speaks German and English. */
    private Locale language() {
        return language != null && Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                ? Locale.ENGLISH
                : Locale.GERMAN;
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
