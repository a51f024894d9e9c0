package org.infoportal.standalone.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.infoportal.acceptance.desk.DeskEditors;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.HostOptions;
import org.infoportal.acceptance.host.PortalHost;

/** The packaged standalone portal in a process of its own, as an operator starts it. */
public final class StandaloneProcess implements PortalHost {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private URI base;

    @Override
    public String name() {
        return "standalone";
    }

    @Override
    public void start(HostOptions options) {
        try {
            Path portFile = options.dataFolder().resolve("portal.port");
            Files.deleteIfExists(portFile);
            Path log = Path.of("target", "acceptance-portal.log").toAbsolutePath();
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "-jar",
                            Path.of("target", "infoportal.jar").toString(),
                            "run",
                            "--demo",
                            "--port=0",
                            "--data=" + options.dataFolder(),
                            "--smtp-host=" + options.smtpHost(),
                            "--smtp-port=" + options.smtpPort(),
                            "--smtp-starttls=false",
                            "--undo-seconds=" + HostOptions.UNDO_SECONDS,
                            "--registrations-per-network=" + options.registrationsPerNetwork())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            await(portFile, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Path portFile, Path log) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The portal ended at once, see " + log);
            }
            if (Files.isRegularFile(portFile)) {
                base = URI.create(
                        "http://127.0.0.1:" + Files.readString(portFile).strip() + "/");
                if (isReady()) {
                    return;
                }
            }
            pause();
        }
        kill();
        throw new IllegalStateException("The portal was not ready in time, see " + log);
    }

    private boolean isReady() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve("health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        end(process::destroy);
    }

    @Override
    public void kill() {
        end(process::destroyForcibly);
    }

    private void end(Runnable signal) {
        signal.run();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public URI baseUri() {
        return base;
    }

    @Override
    public Editors reviewer() {
        return DeskEditors.reviewerAt(baseUri());
    }

    @Override
    public Editors editors() {
        return DeskEditors.at(base);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
