package org.infoportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private final Gate gate = new Gate();

    @ParameterizedTest(name = "{0} and an item for [{1}]: {2}")
    @CsvSource(textBlock = """
            guest,       public,           true
            guest,       member,           false
            guest,       candidate,        false
            guest,       '',               false
            pending,     public,           true
            pending,     member,           false
            pending,     candidate,        false
            member,      public,           true
            member,      member,           true
            member,      '',               true
            member,      candidate,        false
            candidate,   candidate,        true
            candidate,   chair,            false
            candidate,   chair candidate,  true
            candidate,   '',               true
            revoked,     member,           false
            revoked,     candidate,        false
            editor,      chair,            true
            admin,       staff,            true
            accreditor,  member,           false
            """)
    void opensToThoseAnItemIsMeantFor(String who, String audiences, boolean open) {
        assertThat(gate.permits(
                        viewer(who), item(Set.of(audiences.isEmpty() ? new String[0] : audiences.split(" ")), null)))
                .isEqualTo(open);
    }

    @Test
    void opensAnItemOfAUnitToThoseInIt() {
        assertThat(gate.permits(memberIn("kreis", "region", "land"), item(Set.of("member"), "region")))
                .isTrue();
    }

    @Test
    void closesAnItemOfAUnitToThoseBesideIt() {
        assertThat(gate.permits(memberIn("other", "region", "land"), item(Set.of("member"), "kreis")))
                .isFalse();
    }

    @Test
    void closesAnItemOfAUnitToThoseWithoutOne() {
        assertThat(gate.permits(viewer("candidate"), item(Set.of("candidate"), "kreis")))
                .isFalse();
    }

    @Test
    void closesAnItemOfAUnitToThoseAbove() {
        assertThat(gate.permits(memberIn("region", "land"), item(Set.of("member"), "kreis")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"guest,false", "candidate,false", "accreditor,true", "editor,false", "admin,true"})
    void letsAccreditorsDecide(String who, boolean allowed) {
        assertThat(gate.mayAccredit(viewer(who))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"guest,false", "candidate,false", "accreditor,false", "editor,true", "admin,true"})
    void letsEditorsEdit(String who, boolean allowed) {
        assertThat(gate.mayEdit(viewer(who))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"kreis,true", "land,true", "nachbar,false", ",false"})
    void letsAccreditorsDecideBelowTheirUnits(String unit, boolean allowed) {
        Viewer accreditor = responsibleFor(Roles.ACCREDITOR, "land", "kreis");

        assertThat(gate.mayDecide(accreditor, unit == null ? Set.of() : Set.of("ort", unit)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"guest,false", "candidate,false", "accreditor,true", "editor,false", "admin,true"})
    void letsAccreditorsWithoutUnitsDecideEverywhere(String who, boolean allowed) {
        assertThat(gate.mayDecide(viewer(who), Set.of("ort"))).isEqualTo(allowed);
        assertThat(gate.mayDecide(viewer(who), Set.of())).isEqualTo(allowed);
    }

    @Test
    void takesUnitsForNothingWithoutTheRole() {
        assertThat(gate.mayDecide(responsibleFor(Roles.EDITOR, "land"), Set.of("land")))
                .isFalse();
        assertThat(gate.mayDecide(responsibleFor(Roles.ADMIN, "land"), Set.of("nachbar")))
                .isTrue();
    }

    private static Viewer responsibleFor(String role, String... units) {
        return new Viewer(Optional.of("id"), "name", "Name", "none", false, List.of(), Set.of(role), Set.of(units));
    }

    private static Viewer memberIn(String... line) {
        return new Viewer(
                Optional.of("id"), "m", "M", "accredited", true, List.of(new Grant("member", Set.of(line))), Set.of());
    }

    private static Viewer viewer(String who) {
        return switch (who) {
            case "guest" -> Viewer.GUEST;
            case "pending", "revoked" -> account(who, false, List.of(), Set.of());
            case "member" -> account("accredited", true, List.of(), Set.of());
            case "candidate" -> account("accredited", true, List.of(new Grant("candidate", Set.of())), Set.of());
            case "editor" -> account("none", false, List.of(), Set.of(Roles.EDITOR));
            case "accreditor" -> account("none", false, List.of(), Set.of(Roles.ACCREDITOR));
            case "admin" -> account("none", false, List.of(), Set.of(Roles.ADMIN));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Viewer account(String state, boolean accredited, List<Grant> grants, Set<String> roles) {
        return new Viewer(Optional.of("id"), "name", "Name", state, accredited, grants, roles);
    }

    private static Protected item(Set<String> audiences, String unit) {
        return new Protected() {
            @Override
            public Set<String> audiences() {
                return audiences;
            }

            @Override
            public Optional<String> unit() {
                return Optional.ofNullable(unit);
            }
        };
    }
}
