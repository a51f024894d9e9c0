package org.infoportal.transfer;

import java.util.ArrayList;
import java.util.List;

/** What was read from one or many files: items, and what is wrong. */
final class FileContent {

    private final List<Incoming> items = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    List<Incoming> items() {
        return items;
    }

    List<FileProblem> problems() {
        return problems;
    }

    void add(Incoming item) {
        items.add(item);
    }

    void problem(String file, long line, String messageKey, Object... arguments) {
        problems.add(FileProblem.of(file, line, messageKey, arguments));
    }
}
