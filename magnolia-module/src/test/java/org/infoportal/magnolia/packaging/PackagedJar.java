package org.infoportal.magnolia.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A jar the build made, read once as a whole. */
final class PackagedJar {

    private final Path file;
    private final Map<String, byte[]> contents = new TreeMap<>();

    private PackagedJar(Path file) {
        this.file = file;
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        contents.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar for a Magnolia that speaks jakarta. */
    static PackagedJar jakarta() {
        return named("infoportal.jar");
    }

    /** The jar derived from it for a Magnolia that speaks javax. */
    static PackagedJar javax() {
        return named("infoportal.jar.javax");
    }

    private static PackagedJar named(String property) {
        return new PackagedJar(Path.of(Objects.requireNonNull(System.getProperty(property), property)));
    }

    Path file() {
        return file;
    }

    /** Names of all files in it. */
    Set<String> names() {
        return contents.keySet();
    }

    Stream<String> classNames() {
        return names().stream().filter(name -> name.endsWith(".class"));
    }

    byte[] bytes(String name) {
        return contents.get(name);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
