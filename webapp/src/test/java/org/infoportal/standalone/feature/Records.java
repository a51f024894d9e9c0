package org.infoportal.standalone.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.infoportal.host.HostException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;

/** What is really stored, read past all features. */
record Records(Sessions sessions) {

    private static final int TRIES = 20;

    /** Properties of all nodes of a type in the private workspace, with {@code path} and {@code name}. */
    List<Map<String, String>> ofType(String nodeType) {
        return all(Sessions.PRIVATE_WORKSPACE, record -> nodeType.equals(record.get("jcr:primaryType")));
    }

    List<Map<String, String>> queuedMails(String to, String template) {
        return ofType("ip:mail").stream()
                .filter(mail -> mail.get("path").startsWith("/outbox/queued/"))
                .filter(mail -> to.equals(mail.get("to")) && template.equals(mail.get("template")))
                .toList();
    }

    /** The lines of all known people, whether or not their import counts. */
    List<String> people() {
        return ofType("ip:candidate").stream()
                .flatMap(bucket -> Stream.of(bucket.get("people").split(",")))
                .toList();
    }

    /** As if all mails had left. */
    void clearOutbox() {
        sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            if (session.nodeExists("/outbox/queued")) {
                session.removeItem("/outbox/queued");
                session.save();
            }
            return null;
        });
    }

    /** The one mail to an address, wherever it lies. */
    Map<String, String> mail(String to) {
        return findMail(to).orElseThrow();
    }

    /** As {@link #mail}; empty also while the worker moves it from one folder to another. */
    Optional<Map<String, String>> findMail(String to) {
        return ofType("ip:mail").stream()
                .filter(mail -> to.equals(mail.get("to")))
                .findFirst();
    }

    /** Paths of the nodes of a workspace that hold a text, in their name or in any property. */
    List<String> holding(String workspace, String text) {
        return all(workspace, record -> record.values().stream().anyMatch(value -> value.contains(text))).stream()
                .map(record -> record.get("path"))
                .toList();
    }

    /** Reads again what another thread removes at this moment. */
    private List<Map<String, String>> all(String workspace, Predicate<Map<String, String>> filter) {
        for (int attempt = 1; ; attempt++) {
            try {
                return read(workspace, filter);
            } catch (HostException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private List<Map<String, String>> read(String workspace, Predicate<Map<String, String>> filter) {
        return sessions.call(workspace, View.WORKING, session -> {
            List<Map<String, String>> found = new ArrayList<>();
            collect(session.getRootNode(), found);
            return found.stream().filter(filter).toList();
        });
    }

    private static void collect(Node node, List<Map<String, String>> found) throws RepositoryException {
        if (node.getName().equals("jcr:system")) {
            return;
        }
        found.add(read(node));
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            collect(children.nextNode(), found);
        }
    }

    private static Map<String, String> read(Node node) throws RepositoryException {
        Map<String, String> record = new HashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            record.put(property.getName(), text(property));
        }
        record.put("path", node.getPath());
        record.put("name", node.getName());
        return record;
    }

    private static String text(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return property.getString();
        }
        List<String> texts = new ArrayList<>();
        for (Value value : property.getValues()) {
            texts.add(value.getString());
        }
        return String.join(",", texts);
    }
}
