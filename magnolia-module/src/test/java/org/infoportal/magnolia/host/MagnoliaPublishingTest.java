package org.infoportal.magnolia.host;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import info.magnolia.commands.CommandsManager;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Session;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MagnoliaPublishingTest {

    private static final Map<String, Object> PARAMETERS =
            Map.of("repository", "faq", "path", "/a1/frage", "recursive", true, "userName", "redaktion");

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    private final CommandsManager commands = mock(CommandsManager.class);
    private final Session session = mock(Session.class);
    private final MagnoliaPublishing publishing = new MagnoliaPublishing(commands, new OneSession(session));

    @BeforeEach
    void placeTheItem() throws Exception {
        Node item = mock(Node.class);
        when(item.getPath()).thenReturn("/a1/frage");
        when(session.getNodeByIdentifier("id")).thenReturn(item);
    }

    @Test
    void publishesAVersionByMagnoliasCommand() throws Exception {
        publishing.publish("faq", "id", "redaktion");

        verify(commands).executeCommand("versioned", "publish", PARAMETERS);
    }

    @Test
    void unpublishesByMagnoliasCommand() throws Exception {
        publishing.unpublish("faq", "id", "redaktion");

        verify(commands).executeCommand("default", "unpublish", PARAMETERS);
    }

    @Test
    void saysWhichItemCouldNotBePublished() throws Exception {
        when(commands.executeCommand(any(), any(), any())).thenThrow(new IllegalStateException("receiver down"));

        assertThatThrownBy(() -> publishing.publish("faq", "id", "redaktion"))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("/a1/frage")
                .hasRootCauseMessage("receiver down");
    }

    private record OneSession(Session session) implements Sessions {

        @Override
        public <T> T call(String workspace, View view, SessionWork<T> work) {
            try {
                return work.apply(session);
            } catch (javax.jcr.RepositoryException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Subscription observe(String workspace, View view, ChangeListener listener) {
            return () -> {};
        }
    }
}
