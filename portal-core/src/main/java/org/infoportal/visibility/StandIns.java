package org.infoportal.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Audiences;
import org.infoportal.access.Grant;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Units;

/** Readers as there might be: one of a circle, in a unit. They exist for a preview only and belong to no account. */
public final class StandIns {

    private static final String NOBODY = "stand-in";

    private final Units units;

    public StandIns(Units units) {
        this.units = units;
    }

    /**
     * Somebody of this circle in this unit; a guest if the circle is {@link Audiences#PUBLIC}.
     *
     * @param unit identifier; empty for somebody in none
     * @param name as shown on pages
     * @return empty if there is no such circle or unit
     */
    public Optional<Viewer> find(String audience, String unit, String name) {
        Set<String> line = unit.isEmpty() ? Set.of() : units.line(unit);
        if (!Audiences.ALL.contains(audience) || !unit.isEmpty() && line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Audiences.PUBLIC.equals(audience) ? Viewer.GUEST : member(audience, line, name));
    }

    /** As an accredited member is made of what an accreditor decided. */
    private static Viewer member(String audience, Set<String> line, String name) {
        List<Grant> grants = new ArrayList<>(List.of(new Grant(Audiences.MEMBER, line)));
        if (!Audiences.MEMBER.equals(audience)) {
            grants.add(new Grant(audience, line));
        }
        return new Viewer(Optional.of(NOBODY), NOBODY, name, "accredited", true, grants, Set.of());
    }
}
