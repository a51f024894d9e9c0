package org.infoportal.magnolia.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Iterator;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static Node item(String id) throws RepositoryException {
        Node node = mock(Node.class);
        when(node.getDepth()).thenReturn(2);
        when(node.getName()).thenReturn(id);
        when(node.getIdentifier()).thenReturn(id);
        return node;
    }

    private static Node folder(String id, Node... children) throws RepositoryException {
        Node folder = item(id);
        when(folder.isNodeType("mgnl:folder")).thenReturn(true);
        Iterator<Node> left = List.of(children).iterator();
        NodeIterator nodes = mock(NodeIterator.class);
        when(nodes.hasNext()).thenAnswer(call -> left.hasNext());
        when(nodes.nextNode()).thenAnswer(call -> left.next());
        when(folder.getNodes()).thenReturn(nodes);
        return folder;
    }

    private static Node deleted(Node node) throws RepositoryException {
        when(node.isNodeType("mgnl:deleted")).thenReturn(true);
        return node;
    }

    @Test
    void isAnItemItself() throws RepositoryException {
        Items items = Items.chosen(item("eins"));

        assertThat(items.live()).containsExactly("eins");
        assertThat(items.removed()).isEmpty();
    }

    @Test
    void standsForAllItemsOfAFolder() throws RepositoryException {
        Items items = Items.chosen(folder("a", item("eins"), folder("b", item("zwei"))));

        assertThat(items.live()).containsExactly("eins", "zwei");
        assertThat(items.removed()).isEmpty();
    }

    @Test
    void takesTheRootForAFolderAndPassesTheRepositorysOwnNodesBy() throws RepositoryException {
        Node root = folder("", item("jcr:system"), item("rep:policy"), item("eins"));
        when(root.isNodeType("mgnl:folder")).thenReturn(false);
        when(root.getDepth()).thenReturn(0);

        assertThat(Items.chosen(root).live()).containsExactly("eins");
    }

    @Test
    void letsADeletedItemGo() throws RepositoryException {
        Items items = Items.chosen(folder("a", deleted(item("weg")), item("eins")));

        assertThat(items.live()).containsExactly("eins");
        assertThat(items.gone()).containsExactly("weg");
        assertThat(items.removed()).containsExactly("weg");
        assertThat(items.all()).containsExactly("eins", "weg");
    }

    @Test
    void letsADeletedFolderGoWithAllItsItems() throws RepositoryException {
        Items items = Items.chosen(deleted(folder("a", item("eins"), deleted(item("zwei")))));

        assertThat(items.live()).isEmpty();
        assertThat(items.gone()).containsExactly("eins", "zwei");
        assertThat(items.removed()).containsExactly("a");
    }
}
