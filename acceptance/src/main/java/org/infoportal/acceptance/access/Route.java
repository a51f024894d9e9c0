package org.infoportal.acceptance.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of {@code routes.txt}, which explains the columns.
 *
 * @param who empty if the gate decides for each item
 * @param example the address to call, with placeholders
 */
public record Route(
        String method,
        String path,
        Set<String> where,
        boolean reader,
        Set<ViewerKind> who,
        Set<Integer> answer,
        Set<Integer> otherwise,
        List<String> shows,
        String example,
        String body) {

    private static final int COLUMNS = 8;
    private static final Set<String> NO_TYPES = Set.of("drafts", "people", "known");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    public static List<Route> all() {
        return TextTable.read("routes.txt", COLUMNS).stream().map(Route::of).toList();
    }

    private static Route of(List<String> columns) {
        String[] name = columns.get(0).split("\\s+", 2);
        String path = name.length > 1 ? name[1] : "";
        boolean reader = columns.get(2).equals("reader");
        String example = columns.get(6).isEmpty() ? path : columns.get(6);
        return new Route(
                name[0],
                path,
                words(columns.get(1)),
                reader,
                reader ? Set.of() : ViewerKind.set(columns.get(2)),
                statuses(columns.get(3)),
                statuses(columns.get(4).isEmpty() ? "404" : columns.get(4)),
                List.copyOf(words(columns.get(5))),
                example,
                columns.get(7));
    }

    private static Set<String> words(String column) {
        return Arrays.stream(column.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> statuses(String column) {
        return Arrays.stream(column.split("/")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** The same in a host that has no such thing, for nobody. */
    Route ofNobody() {
        return new Route(method, path, where, false, Set.of(), Set.of(), Set.of(404), List.of(), example, body);
    }

    /** As the build compares it: {@code GET faq/{slug}}. */
    public String name() {
        return (method + " " + path).strip();
    }

    public boolean isSafe() {
        return SAFE.contains(method);
    }

    /** Whether only the standalone host has it. */
    public boolean isStandalone() {
        return where.contains("standalone");
    }

    public boolean isApi() {
        return where.contains("api");
    }

    public boolean isUpload() {
        return where.contains("multipart");
    }

    /** Whether those who may do it do it in a test of its own. */
    public boolean isDrastic() {
        return where.contains("drastic");
    }

    public boolean endsSession() {
        return where.contains("once");
    }

    /** Whether what is not published may stand in an answer to those who may call it. */
    public boolean showsDrafts() {
        return shows.contains("drafts");
    }

    /** Whether data of applicants may stand in an answer to those who may call it. */
    public boolean showsPeople() {
        return shows.contains("people");
    }

    /** Whether data of known people may stand in an answer to those who may call it. */
    public boolean showsKnown() {
        return shows.contains("known");
    }

    /** Whether every item of the type that a viewer may read stands in the answer. */
    public boolean showsAll(String type) {
        return shows.contains(type) && !reader;
    }

    /** The type whose items are opened one by one. */
    public String itemType() {
        return shows.get(0);
    }

    /** Types of content that may stand in the answer, with or without a question mark. */
    public Set<String> types() {
        return shows.stream()
                .map(word -> word.replace("?", ""))
                .filter(word -> !NO_TYPES.contains(word))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name() + (example.equals(path) ? "" : " (" + example + ")");
    }
}
