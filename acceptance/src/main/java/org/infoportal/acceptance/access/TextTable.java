package org.infoportal.acceptance.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A text file with one entry a line, its columns divided by {@code " | "}; lines that begin with {@code #} explain. */
final class TextTable {

    private TextTable() {}

    /** The columns of each line; those left out at the end are empty. */
    static List<List<String>> read(String file, int columns) {
        try (InputStream in = TextTable.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> columns(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String file, String line, int columns) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        if (parts.length > columns) {
            throw new IllegalArgumentException(file + " has a line of too many columns: " + line);
        }
        return Arrays.stream(Arrays.copyOf(parts, columns))
                .map(part -> part == null ? "" : part.strip())
                .toList();
    }
}
