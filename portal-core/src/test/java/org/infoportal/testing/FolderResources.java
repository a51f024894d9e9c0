package org.infoportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.host.Resources;

/** A light module in a folder. */
public record FolderResources(Path root) implements Resources {

    @Override
    public Optional<Resource> find(String path) {
        Path file = root.resolve(path.substring(1));
        return Files.isRegularFile(file) ? Optional.of(new File(path, file)) : Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        Path start = root.resolve(folder.substring(1));
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(String path, Path file) implements Resource {

        @Override
        public long version() {
            try {
                return Files.getLastModifiedTime(file).toMillis() + Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] content() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
