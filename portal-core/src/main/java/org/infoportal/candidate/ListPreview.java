package org.infoportal.candidate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.infoportal.csv.LineError;

/**
 * What an import would do.
 *
 * @param rows good lines, in the order of the file
 * @param broken how many lines have an error
 */
public record ListPreview(
        ListImport list, List<Row> rows, List<LineError> errors, List<Duplicate> duplicates, int broken) {

    public ListPreview {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        duplicates = List.copyOf(duplicates);
    }

    /** How many good lines there are of each kind. */
    public Map<Change, Long> changes() {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        rows.forEach(row -> counts.merge(row.change(), 1L, Long::sum));
        return counts;
    }

    public long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    /** How many would be stored. */
    public int toStore() {
        return (int)
                rows.stream().filter(row -> row.change() != Change.UNCHANGED).count();
    }

    /** A good line. */
    public record Row(long line, ListedPerson person, Change change, Standing standing) {}

    /** Against the present list. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
