package org.infoportal.standalone.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been acknowledged is there after a crash: a process is killed while it saves. */
class DurabilityTest {

    private static final int SAVES_BEFORE_THE_KILL = 400;

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedSaveWhenTheProcessIsKilled() throws Exception {
        List<String> acknowledged = saveUntilKilled();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVES_BEFORE_THE_KILL);

        try (EmbeddedRepository repository = EmbeddedRepository.open(folder)) {
            new StandaloneSessions(repository).call(Sessions.PRIVATE_WORKSPACE, View.WORKING, session -> {
                for (String line : acknowledged) {
                    assertComplete(session, line);
                }
                return null;
            });
        }
    }

    private static void assertComplete(Session session, String line) throws RepositoryException {
        String[] idAndNumber = line.split(" ");
        Node node = session.getNodeByIdentifier(idAndNumber[0]);
        long number = Long.parseLong(idAndNumber[1]);
        assertThat(node.getProperty("number").getLong()).isEqualTo(number);
        if (number % SavingProcess.FILE_EVERY == 0) {
            assertThat(node.getProperty("file").getLength()).isEqualTo(SavingProcess.FILE_BYTES);
        }
    }

    private List<String> saveUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && acknowledged.size() < SAVES_BEFORE_THE_KILL) {
                acknowledged.add(line);
                line = output.readLine();
            }
            // By its handle: the process object would close the output we still want to read.
            process.toHandle().destroyForcibly();
            // What was printed between our last look and the kill was acknowledged too; a torn last line was not.
            while (line != null && line.matches("[0-9a-f-]{36} \\d+")) {
                acknowledged.add(line);
                line = output.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        return acknowledged;
    }
}
