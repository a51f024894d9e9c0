package org.infoportal.magnolia.host;

import info.magnolia.commands.CommandsManager;
import info.magnolia.context.Context;
import info.magnolia.context.MgnlContext;
import java.util.Map;
import org.infoportal.host.HostException;
import org.infoportal.host.Publishing;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** Publishes from the author to its publics, by Magnolia's own commands. */
final class MagnoliaPublishing implements Publishing {

    private final CommandsManager commands;
    private final Sessions sessions;

    MagnoliaPublishing(CommandsManager commands, Sessions sessions) {
        this.commands = commands;
        this.sessions = sessions;
    }

    @Override
    public void publish(String workspace, String id, String editor) {
        execute("versioned", "publish", workspace, id, editor);
    }

    @Override
    public void unpublish(String workspace, String id, String editor) {
        execute("default", "unpublish", workspace, id, editor);
    }

    private void execute(String catalog, String command, String workspace, String id, String editor) {
        String path = sessions.call(
                workspace,
                View.WORKING,
                session -> session.getNodeByIdentifier(id).getPath());
        Map<String, Object> parameters = Map.of(
                Context.ATTRIBUTE_REPOSITORY, workspace,
                Context.ATTRIBUTE_PATH, path,
                Context.ATTRIBUTE_RECURSIVE, true,
                Context.ATTRIBUTE_USERNAME, editor);
        try {
            MgnlContext.doInSystemContext(
                    (MgnlContext.Op<Boolean, Exception>) () -> commands.executeCommand(catalog, command, parameters),
                    true);
        } catch (Exception e) {
            throw new HostException(command + " failed for " + path + " in workspace " + workspace, e);
        }
    }
}
