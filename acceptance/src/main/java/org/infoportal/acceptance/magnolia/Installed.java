package org.infoportal.acceptance.magnolia;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is tested.
 *
 * @param webapp an unpacked Magnolia web application, as it was given
 * @param modules jars that are added to it
 * @param topologies the configuration that the project ships
 */
record Installed(Path webapp, List<Path> modules, Path topologies) {

    private static final String WEBAPP = "magnolia.webapp";
    private static final String MODULE = "infoportal.magnolia.module";
    private static final String TOPOLOGIES = "infoportal.magnolia.topologies";

    static Installed fromSystemProperties() {
        return new Installed(
                required(WEBAPP, "the folder of an unpacked Magnolia web application"),
                path(MODULE).map(List::of).orElse(List.of()),
                required(TOPOLOGIES, "the folder with the configuration of each topology"));
    }

    private static Path required(String property, String what) {
        return path(property).orElseThrow(() -> new IllegalStateException("Set -D" + property + " to " + what));
    }

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath());
    }
}
