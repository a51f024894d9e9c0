package org.infoportal.acceptance.magnolia;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The PostgreSQL that {@code -Dmagnolia.postgresql=host:port} names, with {@code magnolia.postgresql.user} and
 * {@code magnolia.postgresql.password}; else a private one on a free loopback port, made from the programs that Debian
 * installs and gone after the run.
 */
final class PostgresServer implements AutoCloseable {

    private static final String PROPERTY = "magnolia.postgresql";
    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    /** PostgreSQL refuses to run as root. */
    private static final String ACCOUNT = "postgres";

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final String address;
    private final String user;
    private final String password;
    private final Runnable stop;

    private PostgresServer(String address, String user, String password, Runnable stop) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.stop = stop;
    }

    /** Why there can be none. */
    static Optional<String> missing() {
        return given().isPresent() || programs().isPresent()
                ? Optional.empty()
                : Optional.of("no PostgreSQL: install it (" + INSTALLATIONS + "), or name one with -D" + PROPERTY
                        + "=host:port");
    }

    static PostgresServer start() {
        return given().map(address -> new PostgresServer(
                        address,
                        System.getProperty(PROPERTY + ".user", ACCOUNT),
                        System.getProperty(PROPERTY + ".password", ""),
                        () -> {}))
                .orElseGet(PostgresServer::startOwn);
    }

    private static Optional<String> given() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(address -> !address.isBlank());
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer startOwn() {
        Path programs =
                programs().orElseThrow(() -> new IllegalStateException(missing().orElse("")));
        try {
            Path folder = Files.createTempDirectory("infoportal-postgresql");
            String password = UUID.randomUUID().toString();
            Path passwordFile = Files.writeString(folder.resolve("password"), password);
            give(folder);
            give(passwordFile);
            Path data = folder.resolve("data");
            int port = freePort();
            run(
                    folder,
                    programs + "/initdb -D " + data + " -U " + ACCOUNT + " -E UTF8 --no-locale -A scram-sha-256"
                            + " --pwfile=" + passwordFile);
            // Nobody pulls the plug of a test.
            run(
                    folder,
                    programs + "/pg_ctl -D " + data + " -w -l " + folder.resolve("log") + " -o \"-p " + port + " -k "
                            + folder + " -c listen_addresses=127.0.0.1 -c fsync=off\" start");
            Thread atExit = new Thread(() -> end(programs, folder));
            Runtime.getRuntime().addShutdownHook(atExit);
            return new PostgresServer("127.0.0.1:" + port, ACCOUNT, password, () -> {
                Runtime.getRuntime().removeShutdownHook(atExit);
                end(programs, folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Path programs, Path folder) {
        run(folder, programs + "/pg_ctl -D " + folder.resolve("data") + " -w -m immediate stop");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void give(Path file) throws IOException {
        if (ROOT) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, String command) {
        List<String> words =
                ROOT ? List.of("su", ACCOUNT, "-s", "/bin/sh", "-c", command) : List.of("/bin/sh", "-c", command);
        Path output = folder.resolve("output");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + "\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        stop.run();
    }
}
