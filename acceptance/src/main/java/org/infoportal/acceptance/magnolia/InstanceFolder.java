package org.infoportal.acceptance.magnolia;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The data folder of one instance, with everything that configures it from outside of the web application. */
final class InstanceFolder {

    private static final String CONFIGURATIONS = "WEB-INF/config/";
    private static final String PROPERTIES = "magnolia.properties";

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
     * Writes the configuration: the web application's own, with its data here, in H2 without a delay before it writes;
     * then what the project ships, filled in.
     */
    Path configure(InstanceSettings.Of settings) {
        try {
            Path home = created(folder);
            Path shipped = created(folder.resolve("config"));
            copy(settings.shipped(), shipped, settings.addresses());
            LightModules.copyTo(created(folder.resolve("modules")));
            settings.keys().writeTo(home);

            Properties properties = load(webapp.resolve(CONFIGURATIONS + "default/" + PROPERTIES));
            properties.setProperty("magnolia.home", home.toString());
            properties.setProperty(
                    "magnolia.repositories.jackrabbit.config", repository().toString());
            properties.setProperty("magnolia.bootstrap.samples", "false");
            properties.setProperty("magnolia.develop", "false");
            properties.setProperty("magnolia.update.auto", "true");
            properties.setProperty("magnolia.author.key.location", "${magnolia.home}/publishing-keys.properties");
            properties.setProperty("magnolia.password.manager.key.location", "${magnolia.home}/passwords.properties");
            properties.putAll(load(shipped.resolve(PROPERTIES)));
            properties.putAll(settings.properties());
            properties.setProperty(
                    "magnolia.bootstrap.dir",
                    properties.getProperty("magnolia.bootstrap.dir") + " " + bootstrapFolder(settings.bootstraps()));
            return store(properties, folder.resolve(PROPERTIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target, Map<String, String> addresses) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(source)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file));
            created(copy.getParent());
            Files.writeString(copy, fillIn(Files.readString(file), addresses));
        }
    }

    private static String fillIn(String text, Map<String, String> addresses) {
        String filled = text;
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            if (!filled.contains(address.getKey()) && filled.contains("receivers:")) {
                throw new IllegalStateException("No receiver for " + address.getKey());
            }
            filled = filled.replace(address.getKey(), address.getValue());
        }
        return filled;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static Path store(Properties properties, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private Path repository() throws IOException {
        Path shipped = webapp.resolve(CONFIGURATIONS + "repo-conf/jackrabbit-bundle-h2-search.xml");
        String own = Files.readString(shipped).replace(";AUTO_SERVER=TRUE", ";WRITE_DELAY=0");
        return Files.writeString(folder.resolve("jackrabbit.xml"), own);
    }

    private Path bootstrapFolder(Map<String, String> files) throws IOException {
        Path bootstrap = created(folder.resolve("bootstrap"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(bootstrap.resolve(file.getKey()), file.getValue());
        }
        return bootstrap;
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
