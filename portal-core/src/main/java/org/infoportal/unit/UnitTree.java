package org.infoportal.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.accreditation.Units;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.View;
import org.infoportal.text.Fold;

/** The organisational units as editors work on them, drawn as a tree. */
public final class UnitTree {

    static final String TYPE = "unit";

    private final Contents contents;
    private final Gate gate;
    private final Members members;
    private final Units units;

    public UnitTree(Contents contents, Gate gate, Members members, Units units) {
        this.contents = contents;
        this.gate = gate;
        this.members = members;
        this.units = units;
    }

    /** The units without one above them, each with all below it, in alphabetical order. */
    public List<Branch> read(Viewer viewer) {
        if (!gate.mayEdit(viewer)) {
            throw new NotFoundException();
        }
        Map<String, ContentItem> all = new HashMap<>();
        contents.all(TYPE, View.WORKING).forEach(unit -> all.put(unit.id(), unit));
        Map<String, List<ContentItem>> below = new HashMap<>();
        all.values()
                .forEach(unit -> below.computeIfAbsent(parent(unit, all).orElse(""), id -> new ArrayList<>())
                        .add(unit));
        Map<String, Integer> counts = counts();
        Set<String> drawn = new HashSet<>();
        List<Branch> tree = new ArrayList<>(branches("", below, counts, drawn));
        // what goes in a circle hangs from nothing; it is drawn from one of its units
        all.values().stream()
                .sorted(Comparator.comparing(UnitTree::sortKey))
                .filter(unit -> !drawn.contains(unit.id()))
                .forEach(unit -> {
                    if (drawn.add(unit.id())) {
                        tree.add(branch(unit, below, counts, drawn));
                    }
                });
        return tree;
    }

    private static List<Branch> branches(
            String parent, Map<String, List<ContentItem>> below, Map<String, Integer> counts, Set<String> drawn) {
        return below.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparing(UnitTree::sortKey))
                .filter(unit -> drawn.add(unit.id()))
                .map(unit -> branch(unit, below, counts, drawn))
                .toList();
    }

    private static Branch branch(
            ContentItem unit, Map<String, List<ContentItem>> below, Map<String, Integer> counts, Set<String> drawn) {
        return new Branch(unit, counts.getOrDefault(unit.id(), 0), branches(unit.id(), below, counts, drawn));
    }

    /** How many accredited members belong to a unit or to one below it. */
    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        members.all().stream()
                .filter(member -> member.state() == AccreditationState.ACCREDITED)
                .map(Member::unitId)
                .flatMap(Optional::stream)
                .flatMap(id -> units.line(id).stream())
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    private static String sortKey(ContentItem unit) {
        return Fold.of(unit.title());
    }

    private static Optional<String> parent(ContentItem unit, Map<String, ContentItem> all) {
        return unit.value("parent").map(String::valueOf).filter(all::containsKey);
    }

    /**
     * A unit with those below it.
     *
     * @param members accredited, of this unit and all below it
     */
    public record Branch(ContentItem unit, int members, List<Branch> below) {

        public Branch {
            below = List.copyOf(below);
        }
    }
}
