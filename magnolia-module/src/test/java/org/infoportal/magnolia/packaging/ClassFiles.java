package org.infoportal.magnolia.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * Types in jars, in folders of classes and in Java itself, read without loading them. What they call javax is called
 * jakarta here, so that older and newer ones can be compared.
 */
final class ClassFiles {

    private static final String CLASS = ".class";

    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Optional<ClassNode>> types = new HashMap<>();

    private record Place(Path source, String file) {}

    ClassFiles(List<Path> classPath) {
        for (Path source : classPath) {
            files(source)
                    .filter(file -> file.endsWith(CLASS) && !file.startsWith("META-INF/"))
                    .forEach(file -> places.putIfAbsent(
                            JakartaNames.of(file.substring(0, file.length() - CLASS.length())),
                            new Place(source, file)));
        }
    }

    /** The internal names of all types but Java's own. */
    Set<String> names() {
        return places.keySet();
    }

    Optional<ClassNode> find(String name) {
        return types.computeIfAbsent(name, this::read);
    }

    /** The type, what it extends and what it implements, near ones first; without those that are nowhere. */
    List<ClassNode> hierarchy(String name) {
        Map<String, ClassNode> hierarchy = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (next == null || hierarchy.containsKey(next)) {
                continue;
            }
            find(next).ifPresent(type -> {
                hierarchy.put(next, type);
                Optional.ofNullable(type.superName).ifPresent(open::addLast);
                open.addAll(type.interfaces);
            });
        }
        // an interface has the methods of every object too
        find("java/lang/Object").ifPresent(object -> hierarchy.putIfAbsent(object.name, object));
        return List.copyOf(hierarchy.values());
    }

    private Optional<ClassNode> read(String name) {
        try (InputStream content = open(name)) {
            if (content == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(content).accept(new ClassRemapper(node, new JakartaNames()), ClassReader.SKIP_CODE);
            return Optional.of(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        Place place = places.get(name);
        if (place == null) {
            return ClassLoader.getPlatformClassLoader().getResourceAsStream(name + CLASS);
        }
        return new ByteArrayInputStream(bytes(place));
    }

    /** The class file as it is, with its old names. */
    byte[] bytes(String name) {
        return bytes(places.get(name));
    }

    private static byte[] bytes(Place place) {
        try {
            if (Files.isDirectory(place.source())) {
                return Files.readAllBytes(place.source().resolve(place.file()));
            }
            try (JarFile jar = new JarFile(place.source().toFile())) {
                return jar.getInputStream(jar.getEntry(place.file())).readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(Path source) {
        try {
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    return files.map(file -> source.relativize(file).toString().replace('\\', '/')).toList().stream();
                }
            }
            try (JarFile jar = new JarFile(source.toFile())) {
                return jar.stream().map(ZipEntry::getName).toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
