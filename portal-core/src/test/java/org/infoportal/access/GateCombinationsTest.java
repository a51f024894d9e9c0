package org.infoportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.accreditation.AccreditationState;
import org.junit.jupiter.api.Test;

/**
 * The gate against every combination there is: each set of audiences and each unit of an item, each state, role, circle
 * and unit of a viewer. The expectation is told in other words than the gate's.
 */
class GateCombinationsTest {

    /** Land, Region, Kreis, and a Kreis beside it; by unit, all from it up to the Land. */
    private static final Map<String, Set<String>> LINES = new LinkedHashMap<>(Map.of(
            "land", Set.of("land"),
            "region", Set.of("region", "land"),
            "kreis", Set.of("kreis", "region", "land"),
            "nachbarkreis", Set.of("nachbarkreis", "region", "land")));

    private final Gate gate = new Gate();

    @Test
    void opensAnItemToExactlyThoseItIsMeantFor() {
        SoftAssertions found = new SoftAssertions();
        long combinations = 0;
        for (Item item : items()) {
            for (Viewer viewer : viewers()) {
                combinations++;
                if (gate.permits(viewer, item) != isMeantFor(item, viewer)) {
                    found.fail("%s and %s: the gate says %s", viewer, item, gate.permits(viewer, item));
                }
            }
        }
        assertThat(combinations).isGreaterThan(50_000);
        found.assertAll();
    }

    @Test
    void opensNoItemWiderForMoreCirclesThanForEachOfThem() {
        for (Viewer viewer : viewers()) {
            for (Item item : items()) {
                boolean byOneOfItsCircles = item.audiences().stream()
                        .anyMatch(audience -> gate.permits(viewer, new Item(Set.of(audience), item.unit())));
                if (!item.audiences().isEmpty()) {
                    assertThat(gate.permits(viewer, item)).isEqualTo(byOneOfItsCircles);
                }
            }
        }
    }

    @Test
    void givesNobodyMoreForAStateThatIsNotAccredited() {
        for (AccreditationState state : AccreditationState.values()) {
            if (state == AccreditationState.ACCREDITED) {
                continue;
            }
            for (Item item : items()) {
                // whatever circles are left from before
                for (String circle : Audiences.GRANTABLE) {
                    Viewer former = viewer(state.id(), false, List.of(circle), Optional.of("kreis"), Set.of());
                    assertThat(gate.permits(former, item)).isEqualTo(gate.permits(Viewer.GUEST, item));
                }
            }
        }
    }

    /** In plain words: public is for all; else for editors; else for accredited members of the unit, in the circle. */
    private static boolean isMeantFor(Item item, Viewer viewer) {
        if (item.audiences().contains("public")) {
            return true;
        }
        if (!Set.of(Roles.EDITOR, Roles.ADMIN, Roles.SUPERUSER).stream()
                .filter(viewer.roles()::contains)
                .toList()
                .isEmpty()) {
            return true;
        }
        if (!viewer.state().equals("accredited")) {
            return false;
        }
        Set<String> hers = new LinkedHashSet<>(viewer.audiences());
        Set<String> wanted = item.audiences().isEmpty() ? Set.of("member") : item.audiences();
        boolean inCircle = wanted.stream().anyMatch(hers::contains);
        boolean inUnit = item.unit().isEmpty()
                || viewer.grants().stream()
                        .anyMatch(grant -> grant.unitLine().contains(item.unit().get()));
        return inCircle && inUnit;
    }

    /** Every set of audiences, everywhere and for each unit. */
    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int bits = 0; bits < 1 << Audiences.ALL.size(); bits++) {
            Set<String> audiences = new LinkedHashSet<>();
            for (int i = 0; i < Audiences.ALL.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    audiences.add(Audiences.ALL.get(i));
                }
            }
            items.add(new Item(audiences, Optional.empty()));
            LINES.keySet().forEach(unit -> items.add(new Item(audiences, Optional.of(unit))));
        }
        return items;
    }

    private static List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        viewers.add(Viewer.GUEST);
        for (String role : List.of(Roles.EDITOR, Roles.ACCREDITOR, Roles.ADMIN, Roles.SUPERUSER)) {
            viewers.add(viewer("none", false, List.of(), Optional.empty(), Set.of(role)));
        }
        for (AccreditationState state : AccreditationState.values()) {
            boolean accredited = state == AccreditationState.ACCREDITED;
            for (Optional<String> unit : units()) {
                viewers.add(viewer(state.id(), accredited, List.of(), unit, Set.of()));
                for (String circle : Audiences.GRANTABLE) {
                    viewers.add(viewer(state.id(), accredited, List.of(circle), unit, Set.of()));
                }
                viewers.add(viewer(state.id(), accredited, List.of("chair", "staff"), unit, Set.of()));
            }
        }
        return viewers;
    }

    private static List<Optional<String>> units() {
        List<Optional<String>> units = new ArrayList<>(List.of(Optional.empty()));
        LINES.keySet().forEach(unit -> units.add(Optional.of(unit)));
        return units;
    }

    /** As {@code Viewers} makes one: a grant for the membership, and one for each circle. */
    private static Viewer viewer(
            String state, boolean accredited, List<String> circles, Optional<String> unit, Set<String> roles) {
        Set<String> line = unit.map(LINES::get).orElse(Set.of());
        List<Grant> grants = new ArrayList<>();
        if (roles.isEmpty()) {
            grants.add(new Grant(Audiences.MEMBER, line));
            circles.forEach(circle -> grants.add(new Grant(circle, line)));
        }
        return new Viewer(Optional.of("id"), "name", "Name", state, accredited, grants, roles);
    }

    private record Item(Set<String> audiences, Optional<String> unit) implements Protected {}
}
