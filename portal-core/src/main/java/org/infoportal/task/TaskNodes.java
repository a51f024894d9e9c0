package org.infoportal.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** How tasks lie in the private workspace: {@code tasks/<bucket>/<id>}. */
final class TaskNodes {

    private static final String ROOT = "tasks";
    private static final String TYPE = "ip:task";
    private static final String SEPARATOR = "\t";

    private TaskNodes() {}

    static void write(Session session, Task task) throws RepositoryException {
        Node bucket = Nodes.bucket(Nodes.folder(session.getRootNode(), ROOT), task.id());
        Node node = bucket.hasNode(task.id()) ? bucket.getNode(task.id()) : bucket.addNode(task.id(), TYPE);
        node.setProperty("account", task.account());
        node.setProperty("label", task.label());
        node.setProperty("arguments", task.arguments().toArray(String[]::new));
        node.setProperty("back", task.back());
        node.setProperty("state", task.state().id());
        node.setProperty("total", (long) task.total());
        node.setProperty("done", (long) task.done());
        node.setProperty("failed", (long) task.failed());
        node.setProperty(
                "results",
                task.results().entrySet().stream()
                        .map(result -> line(Stream.of(result.getKey(), String.valueOf(result.getValue()))))
                        .toArray(String[]::new));
        node.setProperty(
                "failures",
                task.failures().stream()
                        .map(failure -> line(Stream.concat(
                                Stream.of(failure.item(), failure.title(), failure.messageKey()),
                                failure.arguments().stream())))
                        .toArray(String[]::new));
        Nodes.set(node, "started", task.started());
        Nodes.set(node, "touched", task.touched());
        if (task.finished().isPresent()) {
            Nodes.set(node, "finished", task.finished().get());
        }
    }

    static Optional<Task> find(Session session, String id) throws RepositoryException {
        String path = "/" + ROOT + "/" + Nodes.bucketPath(id);
        return session.nodeExists(path) ? read(session.getNode(path)) : Optional.empty();
    }

    /** Removes those that nothing has happened with since. */
    static void removeOlder(Session session, Instant limit) throws RepositoryException {
        for (Node bucket : children(Nodes.folder(session.getRootNode(), ROOT))) {
            for (Node node : children(bucket)) {
                if (Nodes.instant(node, "touched")
                        .filter(touched -> touched.isAfter(limit))
                        .isEmpty()) {
                    node.remove();
                }
            }
        }
    }

    private static Optional<Task> read(Node node) throws RepositoryException {
        Optional<TaskState> state = TaskState.find(Nodes.text(node, "state"));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> results = new LinkedHashMap<>();
        for (String line : texts(node, "results")) {
            String[] parts = line.split(SEPARATOR, -1);
            results.put(parts[0], Integer.valueOf(parts[1]));
        }
        Instant started = Nodes.instant(node, "started").orElse(Instant.EPOCH);
        return Optional.of(new Task(
                node.getName(),
                Nodes.text(node, "account"),
                Nodes.text(node, "label"),
                texts(node, "arguments"),
                Nodes.text(node, "back"),
                state.get(),
                (int) Nodes.number(node, "total"),
                (int) Nodes.number(node, "done"),
                results,
                texts(node, "failures").stream().map(TaskNodes::failure).toList(),
                (int) Nodes.number(node, "failed"),
                started,
                Nodes.instant(node, "touched").orElse(started),
                Nodes.instant(node, "finished"),
                Optional.empty(),
                0));
    }

    private static TaskFailure failure(String line) {
        List<String> parts = Arrays.asList(line.split(SEPARATOR, -1));
        return new TaskFailure(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
    }

    private static String line(Stream<String> parts) {
        return String.join(
                SEPARATOR, parts.map(part -> part.replace(SEPARATOR, " ")).toList());
    }

    private static List<String> texts(Node node, String property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (node.hasProperty(property)) {
            for (Value value : node.getProperty(property).getValues()) {
                texts.add(value.getString());
            }
        }
        return texts;
    }

    private static List<Node> children(Node parent) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator nodes = parent.getNodes();
        while (nodes.hasNext()) {
            children.add(nodes.nextNode());
        }
        return children;
    }
}
