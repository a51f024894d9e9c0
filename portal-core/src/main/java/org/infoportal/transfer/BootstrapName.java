package org.infoportal.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Name of a bootstrap file as Magnolia wants it: {@code <workspace>.<path with dots>.yaml}; a dot in a node's name is
 * doubled.
 */
record BootstrapName(String workspace, List<String> path) {

    private static final String ENDING = ".yaml";

    BootstrapName {
        path = List.copyOf(path);
    }

    /** @return empty if this is no such name */
    static Optional<BootstrapName> parse(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return Optional.empty();
        }
        List<String> parts = split(name.substring(0, name.length() - ENDING.length()));
        return parts.size() < 2 || parts.contains("")
                ? Optional.empty()
                : Optional.of(new BootstrapName(parts.get(0), parts.subList(1, parts.size())));
    }

    private static List<String> split(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean dot = name.charAt(i) == '.';
            if (dot && i + 1 < name.length() && name.charAt(i + 1) == '.') {
                part.append('.');
                i++;
            } else if (dot) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(name.charAt(i));
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Name of the last node. */
    String node() {
        return path.get(path.size() - 1);
    }

    String file() {
        List<String> parts = new ArrayList<>();
        parts.add(workspace);
        path.forEach(name -> parts.add(name.replace(".", "..")));
        return String.join(".", parts) + ENDING;
    }
}
