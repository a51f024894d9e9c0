package org.infoportal.acceptance.magnolia;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is tested.
 *
 * @param webapp an unpacked Magnolia web application, as it was given
 * @param modules jars that are added to it
 */
record Installed(Path webapp, List<Path> modules) {

    private static final String WEBAPP = "magnolia.webapp";
    private static final String MODULE = "infoportal.magnolia.module";

    static Installed fromSystemProperties() {
        Path webapp = path(WEBAPP)
                .orElseThrow(() -> new IllegalStateException(
                        "Set -D" + WEBAPP + " to the folder of an unpacked Magnolia web application"));
        return new Installed(webapp, path(MODULE).map(List::of).orElse(List.of()));
    }

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath());
    }
}
