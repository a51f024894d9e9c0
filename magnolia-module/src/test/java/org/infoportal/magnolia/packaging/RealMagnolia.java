package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The jars of a real Magnolia, if this build has any. */
final class RealMagnolia {

    private RealMagnolia() {}

    /** Those of the webapp named by magnolia.webapp, or else, with -Pmagnolia, the class path; or the test is skipped. */
    static List<Path> jars() {
        String webapp = System.getProperty("magnolia.webapp", "");
        boolean onClassPath = Boolean.getBoolean("magnolia.on.class.path");
        assumeTrue(
                onClassPath || !webapp.isEmpty(),
                "No real Magnolia to compare with: give -Dmagnolia.webapp=FOLDER of an unpacked one, or -Pmagnolia");
        return webapp.isEmpty() ? classPath() : jars(Path.of(webapp, "WEB-INF", "lib"));
    }

    /** The types in them. */
    static ClassFiles classFiles() {
        ClassFiles real = new ClassFiles(jars());
        assertThat(real.names()).contains("info/magnolia/context/MgnlContext");
        return real;
    }

    /** The same, the last jar first: another of two types with one name is found. */
    static ClassFiles classFilesReversed() {
        List<Path> reversed = new ArrayList<>(jars());
        Collections.reverse(reversed);
        return new ClassFiles(reversed);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
