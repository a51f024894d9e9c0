package org.infoportal.acceptance.magnolia;

import jakarta.annotation.PostConstruct;
import jakarta.el.ExpressionFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;

/** One Magnolia in a process of its own. Started again it works on the same data, at the same port. */
final class MagnoliaInstance {

    /** A fresh installation takes half a minute on a quiet machine. */
    private static final Duration STARTING = Duration.ofMinutes(6);

    private static final Duration ENDING = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 100;
    private static final int TAIL = 60;

    private final String name;
    private final Path log;
    private Process process;
    private int port;

    /** @param name of the context, and in logs */
    MagnoliaInstance(String name) {
        this.name = name;
        this.log = Path.of("target", "acceptance-magnolia-" + name + ".log").toAbsolutePath();
    }

    String name() {
        return name;
    }

    String contextPath() {
        return "/" + name;
    }

    /** With a trailing slash. */
    URI baseUri() {
        return URI.create("http://127.0.0.1:" + port + contextPath() + "/");
    }

    /** Returns when Magnolia has started. */
    void start(
            Path webapp,
            Path configuration,
            Path workFolder,
            List<Path> libraries,
            Map<String, String> systemProperties) {
        ServerOptions options = new ServerOptions(webapp, contextPath(), port, configuration, workFolder, libraries);
        try {
            Files.deleteIfExists(options.portFile());
            Files.deleteIfExists(options.readyFile());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC"));
            systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-cp", classPath(), InstanceServer.class.getName()));
            command.addAll(options.toArguments());
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            await(options.readyFile());
            port = Integer.parseInt(Files.readString(options.portFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what the server itself needs: the web application brings the rest. */
    private static String classPath() {
        return Stream.of(InstanceServer.class, Tomcat.class, ExpressionFactory.class, PostConstruct.class)
                .map(MagnoliaInstance::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(Path readyFile) throws IOException {
        Instant end = Instant.now().plus(STARTING);
        while (!Files.exists(readyFile)) {
            if (!process.isAlive()) {
                throw failure("ended while it started");
            }
            if (Instant.now().isAfter(end)) {
                kill();
                throw failure("did not start in time");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what is wrong with this instance, with the end of its log. */
    IllegalStateException failure(String what) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            String tail = String.join("\n", all.subList(Math.max(0, all.size() - TAIL), all.size()));
            return new IllegalStateException("Magnolia " + name + " " + what + ", see " + log + "\n" + tail);
        } catch (IOException e) {
            return new IllegalStateException("Magnolia " + name + " " + what, e);
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    void stop() {
        end(Process::destroy);
    }

    void kill() {
        end(Process::destroyForcibly);
    }

    private void end(Consumer<Process> signal) {
        if (!isRunning()) {
            return;
        }
        signal.accept(process);
        try {
            if (!process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failure("did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
