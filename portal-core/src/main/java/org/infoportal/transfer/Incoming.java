package org.infoportal.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An item as a file tells it; nothing of it is checked or trusted yet.
 *
 * @param file its name in the archive; empty if it came alone
 * @param line where the item begins
 * @param id identifier it had where it comes from; empty if the file knows none
 * @param name of its node there
 * @param values by property: text, number, flag, {@link java.util.Date}, list of texts, or map of a part with values of its own
 * @param lines where each value stands
 * @param partial whether values that are missing stay as they are; else they are removed
 */
record Incoming(
        String file,
        long line,
        Optional<String> id,
        String name,
        Map<String, Object> values,
        Map<String, Long> lines,
        boolean partial) {

    Incoming {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lines = Map.copyOf(lines);
    }

    /** Where a value stands, or where it should. */
    long lineOf(String property) {
        return lines.getOrDefault(property, line);
    }
}
