package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Roles;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.host.Settings;
import org.infoportal.host.View;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.standalone.repository.EmbeddedRepository;
import org.infoportal.standalone.repository.StandaloneSessions;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LauncherTest {

    @TempDir
    Path data;

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @Test
    void saysInTwoLanguagesThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());
            assertThat(code).isEqualTo(1);
            assertThat(errors.toString().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("Der Port " + taken.getLocalPort()))
                    .anyMatch(line -> line.startsWith("Port " + taken.getLocalPort()));
            assertThat(data.resolve("repository")).doesNotExist();
        }
    }

    @Test
    void saysThatTheFolderIsInUse() {
        try (DataFolder inUse = DataFolder.open(data)) {
            assertThat(run("--port", "0", "--data", inUse.path().toString())).isEqualTo(1);
        }
        assertThat(errors.toString().lines()).hasSize(2).anyMatch(line -> line.contains("in use"));
    }

    @Test
    void saysThatTheDataAreNotReadable() throws IOException {
        Files.createDirectories(data.resolve("repository"));
        Files.writeString(data.resolve("repository/db"), "a file where a folder is needed");
        assertThat(run("--port", "0", "--data", data.toString())).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(2).anyMatch(line -> line.contains("cannot be opened"));
    }

    @ParameterizedTest
    @CsvSource({"ftp://portal.example.org/", "portal.example.org", "https://portal.example.org/?a=b", "https:///x"})
    void refusesABaseUrlThatIsNone(String url) {
        assertThat(run("--port", "0", "--data", data.toString(), "--base-url", url))
                .isNotZero();
        assertThat(errors.toString()).contains("--base-url");
    }

    @Test
    void takesOptionsFromTheEnvironment() {
        RunOptions options = new RunOptions();
        Map<String, String> environment = Map.of(
                "INFOPORTAL_PORT", "4711",
                "INFOPORTAL_DEMO", "true",
                "INFOPORTAL_BASE_URL", "https://portal.example.org/wahl",
                "INFOPORTAL_SMTP_HOST", "mail.example.org",
                "INFOPORTAL_SMTP_PASSWORD", "geheim");
        new CommandLine(options)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .parseArgs("--port", "1");
        assertThat(options.port).isEqualTo(1);
        assertThat(options.demo).isTrue();
        Settings settings = options.settings(1, environment);
        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://portal.example.org/wahl/"));
        Settings.Smtp smtp = settings.mail().smtp().orElseThrow();
        assertThat(smtp.host()).isEqualTo("mail.example.org");
        assertThat(smtp.startTls()).isTrue();
        assertThat(smtp.password()).contains("geheim");
    }

    @Test
    void startsTwiceOnOneFolderWithTheStaffOfTheDemo() {
        for (int start = 0; start < 2; start++) {
            RunOptions options = new RunOptions();
            new CommandLine(options).parseArgs("--demo", "--port", "0", "--data", data.toString());
            try (RunningPortal portal = RunningPortal.start(options, Map.of(), this::checkStaff)) {
                assertThat(data.resolve("portal.port"))
                        .hasContent(String.valueOf(portal.baseUrl().getPort()));
            }
        }
    }

    @Test
    void findsTheAuditTrailSoundOrSaysWhatIsWrong() {
        writeEntries();

        assertThat(execute("audit", "verify", "--data", data.toString())).isZero();
        String[] lines = output.toString().split("\\R");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("Protokoll unversehrt: 2 Einträge");
        assertThat(lines[1]).startsWith("Audit trail sound: 2 entries");
        assertThat(lines[2]).matches("2:[0-9a-f]{64}");
        assertThat(execute("audit", "verify", "--data", data.toString(), "--anchor", lines[2]))
                .isZero();

        removeTheFirstEntry();
        output.getBuffer().setLength(0);
        assertThat(execute("audit", "verify", "--data", data.toString())).isEqualTo(1);
        assertThat(output.toString().lines())
                .containsExactly("Protokoll beschädigt: Eintrag 1 fehlt.", "Audit trail broken: entry 1 is missing.");
    }

    @ParameterizedTest
    @CsvSource({"3", "2:abc", "0:xyz"})
    void refusesAnAnchorThatIsNone(String anchor) {
        writeEntries();

        assertThat(execute("audit", "verify", "--data", data.toString(), "--anchor", anchor))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--anchor");
    }

    @Test
    void checksNoFolderThatHoldsNoPortal() {
        assertThat(execute("audit", "verify", "--data", data.toString())).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(2);
        assertThat(data.resolve("repository")).doesNotExist();
    }

    @Test
    void checksNoPortalThatRuns() {
        writeEntries();
        try (DataFolder inUse = DataFolder.open(data)) {
            assertThat(execute("audit", "verify", "--data", inUse.path().toString()))
                    .isEqualTo(2);
        }
        assertThat(errors.toString()).contains("in use");
    }

    private void writeEntries() {
        inRepository(session -> {
            AuditTrail trail = new AuditTrail(new MovableClock());
            trail.add(session, new AuditEntry("admin", "test.done", "thing-1", ""));
            trail.add(session, new AuditEntry("admin", "test.done", "thing-2", ""));
        });
    }

    private void removeTheFirstEntry() {
        inRepository(session -> {
            Node hour = session.getNode("/audit/2027/01/15/10");
            for (NodeIterator buckets = hour.getNodes(); buckets.hasNext(); ) {
                for (NodeIterator entries = buckets.nextNode().getNodes(); entries.hasNext(); ) {
                    Node entry = entries.nextNode();
                    if (entry.getProperty("number").getLong() == 1) {
                        entry.remove();
                    }
                }
            }
        });
    }

    private void inRepository(Work work) {
        try (EmbeddedRepository repository = EmbeddedRepository.open(data.resolve("repository"))) {
            new StandaloneSessions(repository).call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
                work.on(session);
                session.save();
                return null;
            });
        }
    }

    private int execute(String... arguments) {
        return Launcher.commandLine(Map.of(), (host, demo) -> new HttpServlet() {})
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @FunctionalInterface
    private interface Work {
        void on(Session session) throws RepositoryException;
    }

    private HttpServlet checkStaff(StandaloneHost host, boolean demo) {
        assertThat(demo).isTrue();
        assertThat(host.accounts().authenticate("redaktion", DemoAccounts.PASSWORD))
                .map(Account::roles)
                .hasValueSatisfying(
                        roles -> assertThat(roles).containsExactlyInAnyOrder(Roles.EDITOR, Roles.PUBLISHER));
        return new HttpServlet() {};
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        CommandLine commandLine = Launcher.commandLine(Map.of(), (host, demo) -> new HttpServlet() {});
        return commandLine.setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
