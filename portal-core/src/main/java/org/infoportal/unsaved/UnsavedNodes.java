package org.infoportal.unsaved;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;

/** How texts lie in the private workspace: {@code /unsaved/<bucket>/<account>/<type>-<item>}. */
final class UnsavedNodes {

    private static final String ROOT = "unsaved";
    private static final String TYPE = "ip:unsaved";

    private UnsavedNodes() {}

    static void write(Session session, String account, UnsavedText text) throws RepositoryException {
        Node folder = Nodes.folder(Nodes.bucket(Nodes.folder(session.getRootNode(), ROOT), account), account);
        String name = name(text.type(), text.item());
        Node node = folder.hasNode(name) ? folder.getNode(name) : folder.addNode(name, TYPE);
        node.setProperty("type", text.type());
        node.setProperty("item", text.item());
        node.setProperty("revision", text.revision());
        node.setProperty("input", text.input());
        Nodes.set(node, "at", text.at());
    }

    static UnsavedText read(Node node) throws RepositoryException {
        return new UnsavedText(
                Nodes.text(node, "type"),
                Nodes.text(node, "item"),
                Nodes.text(node, "revision"),
                Nodes.text(node, "input"),
                Nodes.instant(node, "at").orElse(Instant.EPOCH));
    }

    static Optional<Node> find(Session session, String account, String type, String item) throws RepositoryException {
        String path = folder(account) + "/" + name(type, item);
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    static List<Node> of(Session session, String account) throws RepositoryException {
        return session.nodeExists(folder(account)) ? children(session.getNode(folder(account))) : List.of();
    }

    static List<UnsavedText> readAll(Session session, String account) throws RepositoryException {
        List<UnsavedText> texts = new ArrayList<>();
        for (Node node : of(session, account)) {
            texts.add(read(node));
        }
        return texts;
    }

    static List<Node> all(Session session) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        if (session.nodeExists("/" + ROOT)) {
            for (Node bucket : children(session.getNode("/" + ROOT))) {
                for (Node account : children(bucket)) {
                    found.addAll(children(account));
                }
            }
        }
        return found;
    }

    /** With the account's folder, if it was the last. */
    static void remove(Node node) throws RepositoryException {
        Node folder = node.getParent();
        node.remove();
        if (!folder.hasNodes()) {
            folder.remove();
        }
    }

    static void removeAll(Session session, String account) throws RepositoryException {
        if (session.nodeExists(folder(account))) {
            session.getNode(folder(account)).remove();
        }
    }

    private static String folder(String account) {
        return "/" + ROOT + "/" + Nodes.bucketPath(account);
    }

    private static String name(String type, String item) {
        return type + "-" + item;
    }

    private static List<Node> children(Node parent) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        for (NodeIterator nodes = parent.getNodes(); nodes.hasNext(); ) {
            children.add(nodes.nextNode());
        }
        return children;
    }
}
