package org.infoportal.magnolia.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infoportal.definition.DefinitionException;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;

/**
 * The files Magnolia reads: the light module and the resources of the Maven module. Paths are those in the jar, with a
 * slash in front.
 */
final class House {

    private final Map<String, Path> files = new TreeMap<>();
    private final YamlReader yaml = new YamlReader(new Readable());

    /**
     * @param lightModule the folder that is one in the jar as well
     * @param resources folders whose content ends up at the root of the jar
     */
    House(Path lightModule, Path... resources) {
        add(lightModule, "/" + lightModule.getFileName() + "/");
        for (Path folder : resources) {
            add(folder, "/");
        }
    }

    private void add(Path folder, String prefix) {
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            prefix + folder.relativize(file).toString().replace('\\', '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths below a folder that end so. */
    List<String> list(String folder, String ending) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
                .toList();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String text(String path) {
        try {
            return Files.readString(files.get(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's content with what it includes; empty if it cannot be read, which {@link Syntax} reports. */
    Optional<Object> read(String path) {
        try {
            return Optional.ofNullable(yaml.read(path));
        } catch (DefinitionException e) {
            return Optional.empty();
        }
    }

    /** As {@link #read}; empty if the content is no map. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(String path) {
        return read(path)
                .filter(Map.class::isInstance)
                .map(content -> (Map<String, Object>) content)
                .orElse(Map.of());
    }

    /** @throws DefinitionException with the reason why the file cannot be read */
    void requireReadable(String path) {
        yaml.read(path);
    }

    private final class Readable implements Resources {

        @Override
        public Optional<Resource> find(String path) {
            return Optional.ofNullable(files.get(path)).map(file -> new File(path, text(path)));
        }

        @Override
        public List<String> list(String folder) {
            return House.this.list(folder, "");
        }
    }

    private record File(String path, String text) implements Resources.Resource {

        @Override
        public long version() {
            return 0;
        }

        @Override
        public byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
