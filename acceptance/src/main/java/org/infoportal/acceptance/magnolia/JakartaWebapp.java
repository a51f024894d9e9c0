package org.infoportal.acceptance.magnolia;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tomcat.jakartaee.EESpecProfiles;
import org.apache.tomcat.jakartaee.Migration;

/** An unpacked Magnolia web application for Tomcat 10, converted if it is still of the javax age. */
final class JakartaWebapp {

    private static final Logger LOG = Logger.getLogger(Migration.class.getCanonicalName());
    private static final String FILTER = "info/magnolia/cms/filters/MgnlMainFilter.class";

    private JakartaWebapp() {}

    /**
     * The folder itself, or its conversion below {@code scratch}, where later calls find it again. The folder stays as it
     * is.
     */
    static Path of(Path webapp, Path scratch) {
        try {
            if (!isJavax(webapp)) {
                return webapp;
            }
            Path converted = scratch.resolve("magnolia-jakarta-" + age(webapp));
            if (!Files.isDirectory(converted)) {
                convert(webapp, converted);
            }
            return converted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another web application, or another state of it, has another number. */
    private static String age(Path webapp) throws IOException {
        long changed = Files.getLastModifiedTime(libraries(webapp)).toMillis();
        return Integer.toHexString(webapp.toAbsolutePath().hashCode()) + "-" + Long.toHexString(changed);
    }

    private static void convert(Path webapp, Path converted) throws IOException {
        Path part = converted.resolveSibling(converted.getFileName() + ".part");
        delete(part);
        Files.createDirectories(part);
        // One line per library, and there are hundreds.
        LOG.setLevel(Level.WARNING);
        Migration migration = new Migration();
        migration.setEESpecProfile(EESpecProfiles.EE);
        migration.setSource(webapp.toFile());
        migration.setDestination(part.toFile());
        migration.execute();
        Files.move(part, converted);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static boolean isJavax(Path webapp) throws IOException {
        List<Path> cores;
        try (Stream<Path> jars = Files.list(libraries(webapp))) {
            cores = jars.filter(jar -> jar.getFileName().toString().matches("magnolia-core-\\d.*\\.jar"))
                    .toList();
        }
        if (cores.isEmpty()) {
            throw new IllegalArgumentException(webapp + " is no unpacked Magnolia: it has no magnolia-core");
        }
        try (ZipFile core = new ZipFile(cores.get(0).toFile())) {
            ZipEntry filter = core.getEntry(FILTER);
            String code = new String(core.getInputStream(filter).readAllBytes(), StandardCharsets.ISO_8859_1);
            return code.contains("javax/servlet/");
        }
    }

    private static Path libraries(Path webapp) {
        return webapp.resolve("WEB-INF/lib");
    }
}
