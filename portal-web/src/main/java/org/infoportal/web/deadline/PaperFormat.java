package org.infoportal.web.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/** Paper that the wall calendar is printed on, lying on its side. */
enum PaperFormat {
    A4(3, 40),
    A3(3, 44);

    private static final int MANY_WEEKS = 6;

    private final int entriesOfDay;
    private final int lettersOfEntry;

    PaperFormat(int entriesOfDay, int lettersOfEntry) {
        this.entriesOfDay = entriesOfDay;
        this.lettersOfEntry = lettersOfEntry;
    }

    /**
     * The format that was asked for; A4 if none was.
     *
     * @throws InvalidException if there is no such format
     */
    static PaperFormat of(String name) {
        return name.isEmpty()
                ? A4
                : Arrays.stream(values())
                        .filter(format -> format.id().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidException(
                                List.of(FieldError.of("format", "infoportal.deadlines.wall.format"))));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many entries find room on a day of a month with so many weeks. */
    int entriesOfDay(int weeks) {
        return weeks >= MANY_WEEKS ? entriesOfDay - 1 : entriesOfDay;
    }

    /** How many letters of an entry find room there. */
    int lettersOfEntry() {
        return lettersOfEntry;
    }
}
