package org.infoportal.magnolia.host;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import info.magnolia.commands.CommandsManager;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.Session;
import org.infoportal.host.HostException;
import org.infoportal.magnolia.OneSession;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

class MagnoliaPublishingTest {

    private static final Map<String, Object> PARAMETERS =
            Map.of("repository", "faq", "path", "/a1/frage", "recursive", true, "userName", "redaktion");

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    private final CommandsManager commands = mock(CommandsManager.class);
    private final Session session = mock(Session.class);
    private final Node root = mock(Node.class);
    private final Node folder = mock(Node.class);
    private final MagnoliaPublishing publishing = new MagnoliaPublishing(commands, new OneSession(session));

    @BeforeEach
    void placeTheItem() throws Exception {
        when(root.getDepth()).thenReturn(0);
        when(folder.getDepth()).thenReturn(1);
        when(folder.getPath()).thenReturn("/a1");
        when(folder.getParent()).thenReturn(root);
        Node item = mock(Node.class);
        when(item.getPath()).thenReturn("/a1/frage");
        when(item.getParent()).thenReturn(folder);
        when(session.getNodeByIdentifier("id")).thenReturn(item);
    }

    private void publishFolder() throws Exception {
        Property status = mock(Property.class);
        when(status.getBoolean()).thenReturn(true);
        when(folder.hasProperty("mgnl:activationStatus")).thenReturn(true);
        when(folder.getProperty("mgnl:activationStatus")).thenReturn(status);
    }

    @Test
    void publishesAVersionByMagnoliasCommand() throws Exception {
        publishing.publish("faq", "id", "redaktion");

        verify(commands).executeCommand("versioned", "publish", PARAMETERS);
    }

    @Test
    void publishesANewFolderFirstAndWithoutWhatIsInIt() throws Exception {
        publishing.publish("faq", "id", "redaktion");

        InOrder order = inOrder(commands);
        order.verify(commands)
                .executeCommand(
                        "default",
                        "publish",
                        Map.of("repository", "faq", "path", "/a1", "recursive", false, "userName", "redaktion"));
        order.verify(commands).executeCommand("versioned", "publish", PARAMETERS);
    }

    @Test
    void doesNotPublishAFolderTwice() throws Exception {
        publishFolder();

        publishing.publish("faq", "id", "redaktion");

        verify(commands).executeCommand("versioned", "publish", PARAMETERS);
        verifyNoMoreInteractions(commands);
    }

    @Test
    void unpublishesByMagnoliasCommand() throws Exception {
        publishing.unpublish("faq", "id", "redaktion");

        verify(commands).executeCommand("default", "unpublish", PARAMETERS);
    }

    @Test
    void saysWhichItemCouldNotBePublished() throws Exception {
        publishFolder();
        when(commands.executeCommand(any(), any(), any())).thenThrow(new IllegalStateException("receiver down"));

        assertThatThrownBy(() -> publishing.publish("faq", "id", "redaktion"))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("/a1/frage")
                .hasRootCauseMessage("receiver down");
    }
}
