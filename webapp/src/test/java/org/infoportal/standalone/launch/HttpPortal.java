package org.infoportal.standalone.launch;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.access.Roles;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.standalone.web.StandalonePortal;
import org.infoportal.time.LegalTime;

/**
 * The standalone portal in this process and over real HTTP, with a password hash as cheap as the test wants it, without
 * demo content, and with its repository at hand. Mails stay in the outbox.
 */
final class HttpPortal implements AutoCloseable {

    static final String PASSWORD = "ein langes Passwort";
    static final String ACCREDITOR = "freischaltung";
    static final String EDITOR = "redaktion";

    private static final int MANY = 1_000_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpClient http = Http.client();
    private final PortalServer server;
    private final StandaloneHost host;
    private final URI base;

    /** @param loginsPerIdentifier wrong passwords before the brake; other brakes are loose */
    HttpPortal(Path folder, int hashCost, int loginsPerIdentifier) {
        server = PortalServer.bind("127.0.0.1", 0, folder);
        base = URI.create("http://127.0.0.1:" + server.port() + "/");
        Settings settings = new Settings(
                base,
                new Settings.Mail("portal@example.org", Optional.empty()),
                new Settings.Limits(loginsPerIdentifier, MANY, MANY, Duration.ofDays(7)),
                Settings.Rules.defaults(),
                2);
        host = StandaloneHost.open(
                folder.resolve("data"), folder.resolve("resources"), settings, Clock.system(LegalTime.ZONE), hashCost);
        host.accounts().createStaff(EDITOR, "Redaktion", "redaktion@example.org", PASSWORD, Set.of(Roles.EDITOR));
        host.accounts()
                .createStaff(ACCREDITOR, "Freischaltung", "frei@example.org", PASSWORD, Set.of(Roles.ACCREDITOR));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        server.start(new StandalonePortal(nowhere).create(host, false), base, Optional.empty());
    }

    URI base() {
        return base;
    }

    Client guest() {
        return Client.guest(http, base);
    }

    Client as(String identifier) {
        return guest().login(identifier, PASSWORD);
    }

    /** What somebody sends to register; may be added to. */
    static Map<String, Object> registration(String email, String lastName) {
        return new HashMap<>(Map.of(
                "salutation",
                "keine",
                "firstName",
                "Mara",
                "lastName",
                lastName,
                "email",
                email,
                "password",
                PASSWORD,
                "passwordRepeat",
                PASSWORD,
                "function",
                "candidate",
                "consent",
                true));
    }

    void register(String email) {
        guest().post("api/v1/registrations", registration(email, "Muster")).expect(202);
    }

    /** Somebody registered whom time, a decision or an accident has brought into that state. */
    void registerIn(String email, AccreditationState state) {
        register(email);
        Client session = as(email);
        set(email, state);
        Eventually.holds(
                email + " is " + state,
                SOON,
                () -> session.get("api/v1/session")
                        .json()
                        .path("state")
                        .asText()
                        .equals(state.id()));
    }

    /** Writes the state as if it had been reached. */
    void set(String email, AccreditationState state) {
        String path = "/members/" + Nodes.bucketPath(id(email));
        host.sessions().call(Sessions.PRIVATE_WORKSPACE, View.WORKING, session -> {
            Node member = session.getNode(path);
            member.setProperty("state", state.id());
            member.setProperty("audiences", new String[] {"candidate"});
            session.save();
            return null;
        });
    }

    /** Locks the account, as an administrator does. */
    void disable(String email) {
        String id = id(email);
        host.sessions().call(Sessions.USERS_WORKSPACE, View.WORKING, session -> {
            session.getNodeByIdentifier(id).setProperty("enabled", "false");
            session.save();
            return null;
        });
        Eventually.holds(
                email + " is locked",
                SOON,
                () -> host.accounts()
                        .findById(id)
                        .filter(account -> !account.enabled())
                        .isPresent());
    }

    String id(String email) {
        return host.accounts().findByIdentifier(email).orElseThrow().id();
    }

    /** A token that was mailed to that address. */
    String token(String email) {
        List<String> texts = new ArrayList<>();
        host.sessions().call(Sessions.PRIVATE_WORKSPACE, View.WORKING, session -> {
            collect(session.getNode("/outbox"), email, texts);
            return null;
        });
        return texts.stream()
                .filter(text -> text.contains("token="))
                .findFirst()
                .orElseThrow()
                .replaceAll("(?s).*token=([\\w-]+).*", "$1");
    }

    private static void collect(Node node, String email, List<String> texts) throws RepositoryException {
        if (node.hasProperty("to") && node.getProperty("to").getString().equals(email)) {
            texts.add(node.getProperty("text").getString());
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            collect(children.nextNode(), email, texts);
        }
    }

    @Override
    public void close() {
        server.close();
        host.close();
    }
}
