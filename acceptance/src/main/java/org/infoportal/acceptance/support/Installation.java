package org.infoportal.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.HostOptions;
import org.infoportal.acceptance.host.PortalHost;

/** A portal with a data folder of its own, which a test may stop, kill and start again. */
public final class Installation implements AutoCloseable {

    private static final int ENOUGH_REGISTRATIONS = 100_000;

    private final PortalHost host;
    private final HostOptions options;
    private final Mailbox mailbox;
    private final Browsers browsers;

    Installation(Mailbox mailbox, Browsers browsers, String smtpHost, int smtpPort) {
        this.host = Hosts.create();
        this.mailbox = mailbox;
        this.browsers = browsers;
        this.options = new HostOptions(newFolder(), smtpHost, smtpPort, ENOUGH_REGISTRATIONS);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("infoportal-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files in here win over the portal's own and are seen while it runs. Standalone only. */
    public Path lightModules() {
        return options.dataFolder().resolve("light-modules");
    }

    /** Starts, and returns what is to be visited. Sessions of an earlier start are not in it. */
    public Portal start() {
        host.start(options);
        return new Portal(host, mailbox, browsers);
    }

    public void stop() {
        host.stop();
    }

    public void kill() {
        host.kill();
    }

    /** Kills one instance of several; {@link #start()} starts it again. */
    public void kill(int instance) {
        host.kill(instance);
    }

    @Override
    public void close() {
        host.close();
        try (Stream<Path> files = Files.walk(options.dataFolder())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
