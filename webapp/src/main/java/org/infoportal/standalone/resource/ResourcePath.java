package org.infoportal.standalone.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Absolute paths of the light module, and nothing that could lead out of it. */
final class ResourcePath {

    private ResourcePath() {}

    /** The path without its leading slash; empty if it is not absolute or not plain. */
    static Optional<String> relative(String path) {
        if (!path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(path.substring(1).split("/", -1));
        boolean plain = names.stream().noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
        return plain ? Optional.of(path.substring(1)) : Optional.empty();
    }
}
