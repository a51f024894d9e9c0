package org.infoportal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infoportal.host.Resources;
import org.infoportal.testing.FolderResources;

/** The real light module, as it stands in the source tree. */
public final class LightModule {

    private static final Path HOUSE = Path.of("..");

    private LightModule() {}

    public static Resources resources() {
        return new FolderResources(HOUSE.resolve("light-modules"));
    }

    /** The text of a file of the light module. */
    public static String text(String path) {
        return new String(resources().find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    /** The Java code of all modules that know the light module's keys, by file. */
    public static TreeMap<String, String> javaCode() {
        TreeMap<String, String> code = new TreeMap<>();
        for (String module : List.of("portal-core", "portal-web", "webapp")) {
            for (Path file : javaFiles(HOUSE.resolve(module).resolve("src/main/java"))) {
                code.put(file.getFileName().toString(), read(file));
            }
        }
        return code;
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
