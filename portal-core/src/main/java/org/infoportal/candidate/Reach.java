package org.infoportal.candidate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Units;
import org.infoportal.error.NotFoundException;

/**
 * Which people an accreditor has to do with here: those on whose applications she would decide. Known people without a
 * unit are for those who are responsible everywhere.
 */
final class Reach {

    private final Gate gate;
    private final Units units;

    Reach(Gate gate, Units units) {
        this.gate = gate;
        this.units = units;
    }

    /** Whose applications she decides on, by unit. Remembers each answer, so ask for it anew with each request. */
    private Predicate<Optional<String>> units(Viewer viewer) {
        Map<Optional<String>, Boolean> known = new HashMap<>();
        return unit -> known.computeIfAbsent(
                unit, id -> gate.mayDecide(viewer, id.map(units::line).orElse(Set.of())));
    }

    /**
     * Those she may see and invite.
     *
     * @throws NotFoundException if she is no accreditor
     */
    Predicate<ListedPerson> people(Viewer viewer) {
        ensureAllowed(viewer);
        Predicate<Optional<String>> hers = units(viewer);
        return person -> hers.test(person.unitId());
    }

    /** Those whose applications she may see. */
    Predicate<Member> members(Viewer viewer) {
        ensureAllowed(viewer);
        Predicate<Optional<String>> hers = units(viewer);
        return member -> hers.test(member.unitId());
    }

    /** Whether people of a set of units and all below are meant; an empty set means everybody. */
    Predicate<ListedPerson> peopleBelow(Set<String> scope) {
        if (scope.isEmpty()) {
            return person -> true;
        }
        Map<String, Boolean> known = new HashMap<>();
        return person -> person.unitId()
                .filter(id -> known.computeIfAbsent(
                        id, unit -> units.line(unit).stream().anyMatch(scope::contains)))
                .isPresent();
    }

    /** Whether she is responsible for some units only. */
    boolean isLimited(Viewer viewer) {
        return !gate.mayAdminister(viewer) && !viewer.scope().isEmpty();
    }

    void ensureAllowed(Viewer viewer) {
        if (!gate.mayAccredit(viewer)) {
            throw new NotFoundException();
        }
    }
}
