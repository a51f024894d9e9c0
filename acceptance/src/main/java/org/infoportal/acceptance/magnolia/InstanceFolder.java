package org.infoportal.acceptance.magnolia;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The data folder of one instance, with everything that configures it from outside of the web application. */
final class InstanceFolder {

    private static final String CONFIGURATIONS = "WEB-INF/config/";

    private final Path folder;
    private final Path webapp;

    InstanceFolder(Path folder, Path webapp) {
        this.folder = folder;
        this.webapp = webapp;
    }

    /** Whether no instance has worked here yet. */
    boolean isNew() {
        return Files.notExists(folder);
    }

    Path work() {
        return created(folder.resolve("tomcat"));
    }

    /**
     * Writes the configuration: the web application's own, with its data here, in H2 without a delay before it writes, and
     * with {@code more}.
     *
     * @param bootstraps contents of bootstrap files by name, imported when the instance installs itself
     */
    Path configure(Map<String, String> more, Map<String, String> bootstraps) {
        Properties properties = defaults();
        Path home = created(folder);
        properties.setProperty("magnolia.home", home.toString());
        properties.setProperty(
                "magnolia.repositories.jackrabbit.config", repository().toString());
        properties.setProperty(
                "magnolia.bootstrap.dir",
                "WEB-INF/bootstrap/common " + bootstrapFolder(bootstraps).toString());
        properties.setProperty("magnolia.bootstrap.samples", "false");
        properties.setProperty("magnolia.develop", "false");
        properties.setProperty("magnolia.update.auto", "true");
        properties.setProperty("magnolia.password.manager.key.location", "${magnolia.home}/passwords.properties");
        properties.putAll(more);
        LightModules.copyTo(created(folder.resolve("modules")));
        Path file = folder.resolve("magnolia.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Properties defaults() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(webapp.resolve(CONFIGURATIONS + "default/magnolia.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private Path repository() {
        Path shipped = webapp.resolve(CONFIGURATIONS + "repo-conf/jackrabbit-bundle-h2-search.xml");
        return write("jackrabbit.xml", read(shipped).replace(";AUTO_SERVER=TRUE", ";WRITE_DELAY=0"));
    }

    private Path bootstrapFolder(Map<String, String> files) {
        Path bootstrap = created(folder.resolve("bootstrap"));
        files.forEach((name, content) -> write("bootstrap/" + name, content));
        return bootstrap;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
