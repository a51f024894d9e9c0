package org.infoportal.standalone.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infoportal.host.Resources;

/** The files of a folder, read anew each time. Links that lead out of it are not followed. */
final class FolderLayer implements Resources {

    private final Path root;

    FolderLayer(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Resource> find(String path) {
        return inside(path).filter(Files::isRegularFile).map(file -> read(path, file));
    }

    @Override
    public List<String> list(String folder) {
        return inside(folder).filter(Files::isDirectory).map(this::files).orElse(List.of());
    }

    private List<String> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> inside(String path) {
        return ResourcePath.relative(path).map(root::resolve).filter(this::isInside);
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            // most often: there is no such file
            return false;
        }
    }

    private static Resource read(String path, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long version = attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS) * 31 + attributes.size();
            return new FileResource(path, version, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FileResource(String path, long version, Path file) implements Resource {
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
