package org.infoportal.twin;

import java.time.Clock;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Publishing;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/**
 * Publishing between a workspace and its live twin, by JCR's own means for corresponding nodes.
 *
 * <p>The working item is marked first, and its marks travel to the twin with everything else: readers never see a
 * published item without them. If the twin then fails, the old marks are put back.
 */
public final class TwinPublishing implements Publishing {

    private final Sessions sessions;
    private final Clock clock;

    public TwinPublishing(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void publish(String workspace, String id, String editor) {
        inBothViews(workspace, (working, live) -> {
            Node item = working.getNodeByIdentifier(id);
            ActivationMarks before = ActivationMarks.of(item);
            save(ActivationMarks.published(editor, clock), item);
            try {
                new LiveTwin(live, working).bring(item);
            } catch (RepositoryException e) {
                working.refresh(false);
                save(before, item);
                throw e;
            }
        });
    }

    @Override
    public void unpublish(String workspace, String id, String editor) {
        inBothViews(workspace, (working, live) -> {
            new LiveTwin(live, working).remove(id);
            Optional<Node> item = LiveTwin.find(working, id);
            if (item.isPresent() && ActivationMarks.of(item.get()).isPublished()) {
                save(ActivationMarks.unpublished(editor, clock), item.get());
            }
        });
    }

    private static void save(ActivationMarks marks, Node item) throws RepositoryException {
        marks.putOn(item);
        item.getSession().save();
    }

    private void inBothViews(String workspace, Work work) {
        sessions.call(
                workspace,
                View.WORKING,
                working -> sessions.call(workspace, View.LIVE, live -> {
                    work.run(working, live);
                    return null;
                }));
    }

    @FunctionalInterface
    private interface Work {
        void run(Session working, Session live) throws RepositoryException;
    }
}
