package org.infoportal.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infoportal.content.ContentItem;
import org.infoportal.text.Fold;

/** Brings the lines of a table together with the units there are, and with each other. Pure: changes nothing. */
final class Matching {

    private final Map<String, ContentItem> present = new LinkedHashMap<>();
    private final Predicate<String> isPublished;
    private final Map<UnitLine, Optional<ContentItem>> matched = new LinkedHashMap<>();
    /** All that will be there afterwards, by folded title. */
    private final Map<String, List<Place>> places = new HashMap<>();

    private final Map<UnitLine, Place> parents = new HashMap<>();
    private final List<UnitPlan.Problem> problems = new ArrayList<>();

    private Matching(List<ContentItem> present, Predicate<String> isPublished) {
        present.forEach(unit -> this.present.put(unit.id(), unit));
        this.isPublished = isPublished;
    }

    static Matching of(UnitFile file, List<ContentItem> present, Predicate<String> isPublished) {
        Matching matching = new Matching(present, isPublished);
        matching.problems.addAll(file.problems());
        matching.match(file.lines());
        matching.findParents();
        matching.findLoops();
        return matching;
    }

    UnitPlan plan() {
        List<UnitPlan.Problem> sorted = problems.stream()
                .sorted(Comparator.comparingLong(UnitPlan.Problem::line))
                .toList();
        return new UnitPlan(
                sorted.isEmpty() ? inOrder().stream().map(this::step).toList() : List.of(), sorted);
    }

    /** What lies above comes first. */
    List<Target> inOrder() {
        return matched.keySet().stream()
                .sorted(Comparator.comparingInt((UnitLine line) -> above(line).size())
                        .thenComparingLong(UnitLine::number))
                .map(line -> new Target(
                        line,
                        matched.get(line),
                        Optional.ofNullable(parents.get(line)).flatMap(Place::line),
                        Optional.ofNullable(parents.get(line))
                                .flatMap(Place::unit)
                                .map(ContentItem::id)))
                .toList();
    }

    private void match(List<UnitLine> lines) {
        Map<String, Long> inTable =
                lines.stream().collect(Collectors.groupingBy(line -> Fold.of(line.title()), Collectors.counting()));
        Map<String, List<ContentItem>> namesakes =
                present.values().stream().collect(Collectors.groupingBy(unit -> Fold.of(unit.title())));
        Map<String, Long> first = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (UnitLine line : lines) {
            String title = Fold.of(line.title());
            Long before =
                    first.putIfAbsent(title + "\n" + lastSegment(line.parent()).orElse(""), line.number());
            Optional<ContentItem> unit = match(line, namesakes.getOrDefault(title, List.of()), inTable.get(title) == 1);
            if (before != null || unit.filter(found -> !taken.add(found.id())).isPresent()) {
                problems.add(UnitPlan.Problem.of(
                        line.number(), "infoportal.units.import.duplicate", before == null ? 0L : before));
            } else {
                matched.put(line, unit);
            }
        }
        matched.forEach((line, unit) -> add(line.title(), new Place(Optional.of(line), unit)));
        present.values().stream()
                .filter(unit -> !taken.contains(unit.id()))
                .forEach(unit -> add(unit.title(), new Place(Optional.empty(), Optional.of(unit))));
    }

    private void add(String title, Place place) {
        places.computeIfAbsent(Fold.of(title), t -> new ArrayList<>()).add(place);
    }

    /** One of that name is the same; of several, the one below the unit that the line names. */
    private Optional<ContentItem> match(UnitLine line, List<ContentItem> namesakes, boolean once) {
        if (once && namesakes.size() == 1) {
            return Optional.of(namesakes.get(0));
        }
        return namesakes.stream()
                .filter(unit ->
                        parentOf(unit).map(ContentItem::title).map(Fold::of).equals(lastSegment(line.parent())))
                .findFirst();
    }

    private Optional<ContentItem> parentOf(ContentItem unit) {
        return unit.value("parent").map(String::valueOf).map(present::get);
    }

    private void findParents() {
        matched.keySet().forEach(line -> {
            List<String> path = UnitImport.segments(line.parent());
            if (!path.isEmpty()) {
                findParent(line, path);
            }
        });
    }

    private void findParent(UnitLine line, List<String> path) {
        List<Place> found = places.getOrDefault(Fold.of(path.get(path.size() - 1)), List.of()).stream()
                .filter(place -> isBelow(place, path, path.size() - 2))
                .toList();
        if (found.size() != 1) {
            String key = found.isEmpty() ? "infoportal.units.import.parent" : "infoportal.units.import.ambiguous";
            problems.add(UnitPlan.Problem.of(line.number(), key, line.parent()));
            return;
        }
        Place parent = found.get(0);
        if (parent.line().isEmpty()
                && parent.unit().filter(unit -> !isPublished.test(unit.id())).isPresent()) {
            problems.add(UnitPlan.Problem.of(line.number(), "infoportal.units.import.draft", line.parent()));
            return;
        }
        parents.put(line, parent);
    }

    /** Whether the titles above a place are those of a path, upwards from a position. */
    private boolean isBelow(Place place, List<String> path, int position) {
        if (position < 0) {
            return true;
        }
        return parentsByName(place).stream()
                .anyMatch(
                        parent -> isCalled(parent.title(), path.get(position)) && isBelow(parent, path, position - 1));
    }

    private List<Place> parentsByName(Place place) {
        if (place.line().isPresent()) {
            return lastSegment(place.line().get().parent())
                    .map(title -> places.getOrDefault(title, List.of()))
                    .orElse(List.of());
        }
        return place.unit()
                .flatMap(this::parentOf)
                .map(parent -> places.getOrDefault(Fold.of(parent.title()), List.of()))
                .orElse(List.of());
    }

    private void findLoops() {
        for (UnitLine line : matched.keySet()) {
            if (above(line).contains(new Place(Optional.of(line), matched.get(line)))) {
                problems.add(UnitPlan.Problem.of(line.number(), "infoportal.units.import.loop", line.title()));
            }
        }
    }

    /** The places above a line, lowest first; a loop ends where it began. */
    private List<Place> above(UnitLine line) {
        List<Place> above = new ArrayList<>();
        Optional<Place> next = Optional.ofNullable(parents.get(line));
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = parentOf(next.get());
        }
        return above;
    }

    private Optional<Place> parentOf(Place place) {
        if (place.line().isPresent()) {
            return Optional.ofNullable(parents.get(place.line().get()));
        }
        return place.unit()
                .flatMap(this::parentOf)
                .flatMap(unit -> places.getOrDefault(Fold.of(unit.title()), List.of()).stream()
                        .filter(other -> other.unit().filter(unit::equals).isPresent())
                        .findFirst());
    }

    private UnitPlan.Step step(Target target) {
        UnitLine line = target.line();
        List<String> above = new ArrayList<>();
        above(line).forEach(place -> above.add(0, place.title()));
        return new UnitPlan.Step(line.number(), line.title(), above, line.level(), change(line));
    }

    private UnitPlan.Change change(UnitLine line) {
        Optional<ContentItem> unit = matched.get(line);
        if (unit.isEmpty()) {
            return UnitPlan.Change.NEW;
        }
        Optional<Place> parent = Optional.ofNullable(parents.get(line));
        boolean sameParent = parent.isEmpty() || parent.flatMap(Place::unit).isPresent();
        Optional<String> parentId = parent.flatMap(Place::unit).map(ContentItem::id);
        return sameParent && UnitImport.isSame(unit.get(), line, parentId)
                ? UnitPlan.Change.SAME
                : UnitPlan.Change.CHANGED;
    }

    private static boolean isCalled(String title, String other) {
        return Fold.of(title).equals(Fold.of(other));
    }

    /** Folded. */
    private static Optional<String> lastSegment(String path) {
        List<String> segments = UnitImport.segments(path);
        return segments.isEmpty() ? Optional.empty() : Optional.of(Fold.of(segments.get(segments.size() - 1)));
    }

    /**
     * What a line becomes.
     *
     * @param parentLine the line of the unit above, if it is in the table
     * @param parentId the unit above, if it is in the portal
     */
    record Target(
            UnitLine line, Optional<ContentItem> existing, Optional<UnitLine> parentLine, Optional<String> parentId) {}

    /** A unit as it will be: a line of the table, one that is there, or both. */
    private record Place(Optional<UnitLine> line, Optional<ContentItem> unit) {

        String title() {
            return line.map(UnitLine::title)
                    .or(() -> unit.map(ContentItem::title))
                    .orElseThrow();
        }
    }
}
