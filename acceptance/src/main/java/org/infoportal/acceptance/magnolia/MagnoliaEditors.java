package org.infoportal.acceptance.magnolia;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.infoportal.acceptance.host.DemoAccounts;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;
import org.infoportal.acceptance.support.Eventually;

/** An editor of an author instance, working over Magnolia's own REST API: nodes, properties and commands. */
public final class MagnoliaEditors implements Editors {

    /** A publication travels to another instance and is noticed there by observation. */
    public static final Duration SOON = Duration.ofSeconds(5);

    private static final String NODES = ".rest/nodes/v1/";
    private static final String PROPERTIES = ".rest/properties/v1/";
    private static final String COMMANDS = ".rest/commands/v2/infoportal/";
    private static final String SLUG = "slug";
    private static final String RULES = "deadline-rule";

    /** What the portal keeps beside the fields of the form. */
    private static final Set<String> KEPT = Set.of(SLUG, "formerSlugs", "revision");

    private final Client editor;

    private MagnoliaEditors(Client editor) {
        this.editor = editor;
    }

    /** Logs in with the account that every new Magnolia has. */
    public static MagnoliaEditors at(URI author) {
        return new MagnoliaEditors(MagnoliaSession.open(Http.client(), author));
    }

    /** Another superuser, since nobody else is let in over REST: the demo reviewer, who is made one. */
    public static MagnoliaEditors reviewerAt(URI author) {
        Client superuser = MagnoliaSession.open(Http.client(), author);
        String role = superuser
                .get(NODES + "userroles/superuser")
                .expect(200)
                .json()
                .path("identifier")
                .asText();
        // the portal's own group closes REST, whatever roles one has beside it
        superuser.delete(PROPERTIES + "users/admin/" + DemoAccounts.REVIEWER + "/groups/0");
        Map<String, Object> roles = MagnoliaNode.node("mgnl:contentNode", "roles", Map.of("99", role));
        superuser
                .post(NODES + "users/admin/" + DemoAccounts.REVIEWER + "/roles", roles)
                .expect(200);
        Client reviewer = Client.guest(Http.client(), author).basic(DemoAccounts.REVIEWER, DemoAccounts.PASSWORD);
        Eventually.holds(
                "the reviewer may use REST",
                SOON,
                () -> reviewer.get(MagnoliaSession.STATUS).status() == 200);
        return new MagnoliaEditors(reviewer);
    }

    /**
     * Publishes everything in these workspaces, as somebody does who sets an installation up: rules one by one, because some
     * stay drafts and some count from others, which have to be there first.
     */
    void publishAll(List<String> workspaces) {
        workspaces.stream()
                .filter(workspace -> !workspace.equals(RULES))
                .forEach(workspace -> publish(workspace, "/").expect(200));
        List<String> waiting = rules();
        for (int before = waiting.size() + 1; waiting.size() < before; ) {
            before = waiting.size();
            waiting = waiting.stream()
                    .filter(path -> publish(RULES, path).status() != 200)
                    .toList();
        }
        waiting.forEach(path -> Assertions.assertThat(properties(RULES + path))
                .as("not published: %s", path)
                .containsEntry("certainty", "uncertain"));
    }

    private Answer publish(String workspace, String path) {
        return editor.post(COMMANDS + "publish", Map.of("repository", workspace, "path", path));
    }

    private List<String> rules() {
        return editor.get(NODES + RULES + "/?depth=5").expect(200).json().findParents("identifier").stream()
                .filter(node -> node.path("type").asText().equals("ip:" + RULES))
                .map(node -> node.path("path").asText())
                .toList();
    }

    @Override
    public Entry create(String type, Map<String, ?> fields) {
        String name = MagnoliaNode.nameFor(fields);
        String path = type + "/" + name;
        editor.put(NODES + type + "/", MagnoliaNode.of(type, name, fields)).expect(200);
        putFiles(path, fields);
        return load(type, path);
    }

    @Override
    public Entry change(Entry entry, Map<String, ?> fields) {
        String name = entry.path().replaceFirst(".*/", "");
        properties(entry.path()).keySet().stream()
                .filter(property -> !KEPT.contains(property) && !fields.containsKey(property))
                .forEach(property -> editor.delete(PROPERTIES + entry.path() + "/" + property)
                        .expect(200));
        editor.post(NODES + entry.path(), MagnoliaNode.of(entry.type(), name, fields))
                .expect(200);
        putFiles(entry.path(), fields);
        return load(entry.type(), entry.path());
    }

    /** Where there is one already, another takes its place, as with Magnolia's upload field. */
    private void putFiles(String path, Map<String, ?> fields) {
        MagnoliaNode.files(fields).forEach((field, file) -> {
            editor.delete(NODES + path + "/" + field);
            editor.put(NODES + path, MagnoliaNode.file(field, file)).expect(200);
        });
    }

    @Override
    public Entry publish(Entry entry) {
        return act(entry, "publish");
    }

    @Override
    public Entry unpublish(Entry entry) {
        return act(entry, "unpublish");
    }

    @Override
    public void delete(Entry entry) {
        if (!state(entry).equals("draft")) {
            act(entry, "unpublish");
        }
        editor.delete(NODES + entry.path()).expect(200);
    }

    @Override
    public String state(Entry entry) {
        Map<String, String> properties = metadata(entry.path());
        if (!Boolean.parseBoolean(properties.get("mgnl:activationStatus"))) {
            return "draft";
        }
        Optional<OffsetDateTime> activated = time(properties, "mgnl:lastActivated");
        boolean changed = time(properties, "mgnl:lastModified")
                .filter(modified -> activated.filter(modified::isAfter).isPresent())
                .isPresent();
        return changed ? "changed" : "published";
    }

    private static Optional<OffsetDateTime> time(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(OffsetDateTime::parse);
    }

    @Override
    public boolean tries(Entry entry, String step) {
        return command(entry, "send-back".equals(step) ? "sendBack" : step).status() == 200;
    }

    private Answer command(Entry entry, String command) {
        String path = entry.path().substring(entry.type().length());
        return editor.post(COMMANDS + command, Map.of("repository", entry.type(), "path", path));
    }

    private Entry act(Entry entry, String command) {
        command(entry, command).expect(200);
        return load(entry.type(), entry.path());
    }

    private Entry load(String type, String path) {
        JsonNode node = editor.get(NODES + path).expect(200).json();
        String slug = properties(node).getOrDefault(SLUG, node.path("name").asText());
        return new Entry(type, node.path("identifier").asText(), slug, path, "");
    }

    private Map<String, String> properties(String path) {
        return properties(editor.get(NODES + path).expect(200).json());
    }

    private Map<String, String> metadata(String path) {
        return properties(
                editor.get(NODES + path + "?includeMetadata=true").expect(200).json());
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("properties")
                .forEach(property -> values.put(
                        property.path("name").asText(),
                        property.path("values").path(0).asText()));
        return values;
    }
}
