package org.infoportal.acceptance.magnolia;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.postgresql.Driver;

/** An empty database for the accounts of one cluster. It lives as long as the cluster's data. */
final class SharedDatabase implements AutoCloseable {

    private final String name =
            "infoportal_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private PostgresServer server;

    /** Without effect if it is there. */
    void start() {
        if (server == null) {
            server = PostgresServer.start();
            execute("create database " + name);
        }
    }

    /** What the shipped configuration of the shared repository asks of its server; nothing before the start. */
    Map<String, String> systemProperties() {
        return server == null
                ? Map.of()
                : Map.of(
                        "infoportal.shared.url", server.url(name),
                        "infoportal.shared.user", server.user(),
                        "infoportal.shared.password", server.password());
    }

    /** The jar that an operator adds to the web application. */
    static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            execute("drop database " + name + " with (force)");
            server.close();
            server = null;
        }
    }
}
