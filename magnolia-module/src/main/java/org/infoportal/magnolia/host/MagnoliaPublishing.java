package org.infoportal.magnolia.host;

import info.magnolia.commands.CommandsManager;
import info.magnolia.context.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.infoportal.host.HostException;
import org.infoportal.host.Publishing;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.magnolia.context.SystemWork;

/** Publishes from the author to its publics, by Magnolia's own commands. */
final class MagnoliaPublishing implements Publishing {

    private static final String STATUS = "mgnl:activationStatus";

    private final CommandsManager commands;
    private final Sessions sessions;

    MagnoliaPublishing(CommandsManager commands, Sessions sessions) {
        this.commands = commands;
        this.sessions = sessions;
    }

    @Override
    public void publish(String workspace, String id, String editor) {
        Place place = place(workspace, id);
        // the public has no place yet for an item in a new folder
        place.newFolders().forEach(folder -> execute("default", "publish", workspace, folder, false, editor));
        execute("versioned", "publish", workspace, place.path(), true, editor);
    }

    @Override
    public void unpublish(String workspace, String id, String editor) {
        execute("default", "unpublish", workspace, place(workspace, id).path(), true, editor);
    }

    private Place place(String workspace, String id) {
        return sessions.call(workspace, View.WORKING, session -> {
            Node item = session.getNodeByIdentifier(id);
            Deque<String> folders = new ArrayDeque<>();
            for (Node above = item.getParent(); above.getDepth() > 0; above = above.getParent()) {
                if (!isPublished(above)) {
                    folders.addFirst(above.getPath());
                }
            }
            return new Place(item.getPath(), List.copyOf(folders));
        });
    }

    private static boolean isPublished(Node node) throws RepositoryException {
        return node.hasProperty(STATUS) && node.getProperty(STATUS).getBoolean();
    }

    private void execute(
            String catalog, String command, String workspace, String path, boolean recursive, String editor) {
        Map<String, Object> parameters = Map.of(
                Context.ATTRIBUTE_REPOSITORY, workspace,
                Context.ATTRIBUTE_PATH, path,
                Context.ATTRIBUTE_RECURSIVE, recursive,
                Context.ATTRIBUTE_USERNAME, editor);
        try {
            SystemWork.<Boolean, Exception>call(() -> commands.executeCommand(catalog, command, parameters));
        } catch (Exception e) {
            throw new HostException(command + " failed for " + path + " in workspace " + workspace, e);
        }
    }

    /** @param newFolders those above the item that were never published, from the top */
    private record Place(String path, List<String> newFolders) {}
}
