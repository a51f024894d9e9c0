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
import org.infoportal.access.Roles;
import org.infoportal.host.Account;
import org.infoportal.host.Settings;
import org.infoportal.standalone.StandaloneHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LauncherTest {

    @TempDir
    Path data;

    private final StringWriter errors = new StringWriter();

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

    private HttpServlet checkStaff(StandaloneHost host, boolean demo) {
        assertThat(demo).isTrue();
        assertThat(host.accounts().authenticate("redaktion", DemoAccounts.PASSWORD))
                .map(Account::roles)
                .hasValueSatisfying(roles -> assertThat(roles).containsExactly(Roles.EDITOR));
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
