package org.infoportal.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.infoportal.jcr.Nodes;

/** How subscriptions lie in the private workspace: {@code /reminders/<bucket>/<account>}. */
final class ReminderNodes {

    static final String ROOT = "/reminders";
    static final String TYPE = "ip:reminders";

    private ReminderNodes() {}

    static String path(String account) {
        return ROOT + "/" + Nodes.bucketPath(account);
    }

    static Optional<Subscription> find(Session session, String account) throws RepositoryException {
        String path = path(account);
        return session.nodeExists(path) ? Optional.of(read(session.getNode(path))) : Optional.empty();
    }

    static void write(Session session, Subscription subscription) throws RepositoryException {
        String account = subscription.account();
        Node bucket = Nodes.bucket(Nodes.folder(session.getRootNode(), ROOT.substring(1)), account);
        Node node = bucket.hasNode(account) ? bucket.getNode(account) : bucket.addNode(account, TYPE);
        ReminderSettings settings = subscription.settings();
        node.setProperty("on", settings.on());
        node.setProperty("days", texts(settings.days(), String::valueOf));
        node.setProperty("mineOnly", settings.mineOnly());
        node.setProperty("changes", settings.changes());
        node.setProperty(
                "sent", texts(subscription.sent(), mark -> mark.deadline() + " " + mark.due() + " " + mark.days()));
        node.setProperty("done", texts(subscription.done(), mark -> mark.deadline() + " " + mark.at()));
        node.setProperty("told", subscription.told());
        node.setProperty(
                "digest", subscription.digest().map(LocalDate::toString).orElse(null));
    }

    static void remove(Session session, String account) throws RepositoryException {
        String path = path(account);
        if (session.nodeExists(path)) {
            session.removeItem(path);
        }
    }

    static Subscription read(Node node) throws RepositoryException {
        return new Subscription(
                node.getName(),
                new ReminderSettings(
                        isTrue(node, "on"),
                        Set.copyOf(list(node, "days", Integer::valueOf)),
                        isTrue(node, "mineOnly"),
                        isTrue(node, "changes")),
                list(node, "sent", ReminderNodes::sent),
                list(node, "done", ReminderNodes::done),
                Nodes.number(node, "told"),
                Optional.of(Nodes.text(node, "digest"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }

    private static Subscription.Sent sent(String text) {
        String[] parts = text.split(" ");
        return new Subscription.Sent(parts[0], Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    private static Subscription.Done done(String text) {
        String[] parts = text.split(" ");
        return new Subscription.Done(parts[0], Instant.parse(parts[1]));
    }

    private static boolean isTrue(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) && node.getProperty(property).getBoolean();
    }

    private static <T> String[] texts(Iterable<T> values, Function<T, String> writer) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(writer.apply(value)));
        return texts.toArray(String[]::new);
    }

    private static <T> List<T> list(Node node, String property, Function<String, T> reader) throws RepositoryException {
        if (!node.hasProperty(property)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Value value : node.getProperty(property).getValues()) {
            texts.add(value.getString());
        }
        return texts.stream().map(reader).collect(Collectors.toList());
    }
}
