package org.infoportal.magnolia.command;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Iterator;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.content.Completion;
import org.infoportal.host.Publishing;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class ItemsTest {

    private final Publishing publishing = mock(Publishing.class);
    private final Completion completion = mock(Completion.class);
    private final Session session = mock(Session.class);
    private final Items items = new Items(publishing, completion);

    private Node item(String id) throws RepositoryException {
        Node node = mock(Node.class);
        when(node.getDepth()).thenReturn(2);
        when(node.getName()).thenReturn(id);
        when(node.getIdentifier()).thenReturn(id);
        when(node.getSession()).thenReturn(session);
        return node;
    }

    private Node folder(String id, Node... children) throws RepositoryException {
        Node folder = item(id);
        when(folder.isNodeType("mgnl:folder")).thenReturn(true);
        Iterator<Node> left = List.of(children).iterator();
        NodeIterator nodes = mock(NodeIterator.class);
        when(nodes.hasNext()).thenAnswer(call -> left.hasNext());
        when(nodes.nextNode()).thenAnswer(call -> left.next());
        when(folder.getNodes()).thenReturn(nodes);
        return folder;
    }

    @Test
    void completesAnItemBeforeItIsPublished() throws RepositoryException {
        items.publish("faq", item("eins"), "redaktion");

        InOrder order = inOrder(completion, publishing);
        order.verify(completion).complete("faq", "eins");
        order.verify(publishing).publish("faq", "eins", "redaktion");
    }

    @Test
    void publishesAllItemsOfAFolder() throws RepositoryException {
        items.publish("faq", folder("a", item("eins"), folder("b", item("zwei"))), "redaktion");

        verify(publishing).publish("faq", "eins", "redaktion");
        verify(publishing).publish("faq", "zwei", "redaktion");
        verify(publishing, never()).publish("faq", "a", "redaktion");
    }

    @Test
    void passesTheRepositorysOwnNodesBy() throws RepositoryException {
        items.publish("faq", folder("", item("jcr:system"), item("rep:policy"), item("eins")), "redaktion");

        verify(publishing).publish("faq", "eins", "redaktion");
        verify(publishing, never()).publish("faq", "jcr:system", "redaktion");
        verify(publishing, never()).publish("faq", "rep:policy", "redaktion");
    }

    @Test
    void removesWhatIsMarkedAsDeletedAfterTakingItBack() throws RepositoryException {
        Node gone = item("weg");
        when(gone.isNodeType("mgnl:deleted")).thenReturn(true);

        items.publish("faq", folder("a", gone, item("eins")), "redaktion");

        InOrder order = inOrder(publishing, gone, session);
        order.verify(publishing).unpublish("faq", "weg", "redaktion");
        order.verify(gone).remove();
        order.verify(session).save();
        verify(publishing).publish("faq", "eins", "redaktion");
        verify(publishing, never()).publish(any(), eq("weg"), any());
    }

    @Test
    void takesAllItemsOfAFolderBack() throws RepositoryException {
        items.unpublish("faq", folder("a", item("eins"), item("zwei")), "redaktion");

        verify(publishing).unpublish("faq", "eins", "redaktion");
        verify(publishing).unpublish("faq", "zwei", "redaktion");
    }
}
