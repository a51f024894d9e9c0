package org.infoportal.candidate;

import java.util.List;
import org.infoportal.csv.LineError;

/**
 * A list as it was read.
 *
 * @param lines good lines, each address once
 * @param errors what is wrong, by line
 * @param duplicates lines whose address stands further up
 * @param broken how many lines have an error
 */
record ParsedList(List<Line> lines, List<LineError> errors, List<Duplicate> duplicates, int broken) {

    ParsedList {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
        duplicates = List.copyOf(duplicates);
    }

    record Line(long number, ListedPerson person) {}
}
