package org.infoportal.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which end of the counted week or month is meant, where the anchor is the first day of the first one (BGB s. 187(2),
 * 188(2)): "until the end of the 51st month", "from the begin of the 46th month". A rule without an edge counts from the
 * event on its anchor (s. 187(1)): "one month after the publication".
 */
public enum Edge {
    BEGIN,
    END;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Edge> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
