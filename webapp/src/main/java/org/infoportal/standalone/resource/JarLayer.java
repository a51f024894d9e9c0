package org.infoportal.standalone.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.infoportal.host.Resources;

/** The files of one module in a jar. The jar does not change while it is used: it is listed once and stays open. */
final class JarLayer implements Resources {

    private final JarFile jar;
    private final TreeMap<String, Long> versions = new TreeMap<>();

    /** @param module name of the folder at the root of the jar; all else in it stays hidden */
    JarLayer(Path file, String module) {
        try {
            jar = new JarFile(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(module + "/"))
                .forEach(entry -> versions.put("/" + entry.getName(), entry.getCrc()));
    }

    @Override
    public Optional<Resource> find(String path) {
        return Optional.ofNullable(versions.get(path)).map(version -> new JarResource(path, version, jar));
    }

    @Override
    public List<String> list(String folder) {
        if (ResourcePath.relative(folder).isEmpty()) {
            return List.of();
        }
        return versions.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    private record JarResource(String path, long version, JarFile jar) implements Resource {
        @Override
        public byte[] content() {
            try (InputStream content = jar.getInputStream(jar.getEntry(path.substring(1)))) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
