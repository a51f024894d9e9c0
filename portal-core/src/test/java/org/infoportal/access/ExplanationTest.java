package org.infoportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final List<Set<String>> LINES = List.of(
            Set.of(), Set.of("land"), Set.of("kreis", "land"), Set.of("anderer-kreis", "land"), Set.of("anderes-land"));
    private static final List<Optional<String>> UNITS =
            List.of(Optional.empty(), Optional.of("land"), Optional.of("kreis"));

    private final Gate gate = new Gate();

    @Test
    void agreesWithTheGateAndWithTheRuleForEveryViewerAndItem() {
        Set<Explanation> given = EnumSet.noneOf(Explanation.class);
        List<Viewer> viewers = viewers();
        for (Set<String> audiences : subsets(Audiences.ALL)) {
            for (Optional<String> unit : UNITS) {
                Item item = new Item(audiences, unit);
                for (Viewer viewer : viewers) {
                    Explanation explanation = gate.explain(viewer, item);
                    if (explanation.permits() != gate.permits(viewer, item)
                            || explanation.permits() != ruleLets(viewer, item)) {
                        throw new AssertionError(explanation + " for " + viewer + " and " + item);
                    }
                    given.add(explanation);
                }
            }
        }
        assertThat(given).as("explanations that occur").containsExactly(Explanation.values());
    }

    @ParameterizedTest(name = "{0} in [{1}] and an item for [{2}] in [{3}]: {4}")
    @CsvSource(textBlock = """
            chair,     kreis land,         candidate,        '',    OTHER_CIRCLE
            candidate, anderer-kreis land, candidate,        kreis, OTHER_UNIT
            candidate, '',                 candidate,        kreis, NO_UNIT
            candidate, kreis land,         candidate,        land,  CIRCLE_IN_UNIT
            candidate, kreis land,         candidate chair,  '',    CIRCLE
            candidate, kreis land,         member,           kreis, UNIT
            candidate, kreis land,         member,           '',    MEMBER
            candidate, kreis land,         public candidate, kreis, EVERYBODY
            """)
    void tellsTheReason(String circle, String line, String audiences, String unit, Explanation expected) {
        Viewer viewer = member(List.of(circle), words(line));
        assertThat(gate.explain(
                        viewer, new Item(words(audiences), Optional.of(unit).filter(u -> !u.isEmpty()))))
                .isEqualTo(expected);
    }

    /** The rule once more, in other words than the gate's. */
    private static boolean ruleLets(Viewer viewer, Item item) {
        boolean works = viewer.roles().stream().anyMatch(Set.of(Roles.EDITOR, Roles.ADMIN, Roles.SUPERUSER)::contains);
        if (works || item.audiences().contains("public")) {
            return true;
        }
        Set<String> meant = item.audiences().isEmpty() ? Set.of("member") : item.audiences();
        Stream<Grant> all = Stream.concat(Stream.of(new Grant("member", Set.of())), viewer.grants().stream());
        return viewer.accredited()
                && all.filter(grant -> meant.contains("member") || meant.contains(grant.audience()))
                        .anyMatch(grant -> item.unit().isEmpty()
                                || grant.unitLine().contains(item.unit().get()));
    }

    private static List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>(List.of(
                Viewer.GUEST,
                Viewer.withoutSecondFactor("id", "name", "Name"),
                account("pending", false, List.of(), Set.of()),
                // grants of an accreditation that is over
                account("expired", false, List.of(new Grant("candidate", Set.of("kreis", "land"))), Set.of()),
                account("accredited", true, List.of(), Set.of()),
                account("none", false, List.of(), Set.of(Roles.EDITOR)),
                account("none", false, List.of(), Set.of(Roles.ADMIN)),
                account("none", false, List.of(), Set.of(Roles.ACCREDITOR)),
                account("accredited", true, List.of(), Set.of(Roles.EDITOR))));
        for (Set<String> circles : subsets(Audiences.GRANTABLE)) {
            LINES.forEach(line -> viewers.add(member(circles, line)));
        }
        return viewers;
    }

    private static Viewer member(Iterable<String> circles, Set<String> line) {
        List<Grant> grants = new ArrayList<>(List.of(new Grant("member", line)));
        circles.forEach(circle -> grants.add(new Grant(circle, line)));
        return account("accredited", true, grants, Set.of());
    }

    private static Viewer account(String state, boolean accredited, List<Grant> grants, Set<String> roles) {
        return new Viewer(Optional.of("id"), "name", "Name", state, accredited, grants, roles);
    }

    private static List<Set<String>> subsets(List<String> all) {
        return IntStream.range(0, 1 << all.size())
                .mapToObj(bits -> {
                    Set<String> subset = new HashSet<>();
                    IntStream.range(0, all.size())
                            .filter(i -> (bits >> i & 1) == 1)
                            .forEach(i -> subset.add(all.get(i)));
                    return subset;
                })
                .toList();
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private record Item(Set<String> audiences, Optional<String> unit) implements Protected {}
}
