package org.infoportal.acceptance.access;

import java.util.Optional;
import java.util.Set;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Member;

/**
 * Somebody who looks.
 *
 * @param member who she is, if she has an application
 * @param units her organisational unit and those above it
 * @param client her running session
 */
public record Viewer(ViewerKind kind, Optional<Member> member, Set<String> units, Client client) {

    private static final Set<String> CHOSEN = Set.of("unit", "function");

    /** What the gate ought to say; written down a second time on purpose. */
    public boolean mayRead(Item item) {
        if (!item.published()) {
            return false;
        }
        if (item.audiences().contains("public") || kind.mayEdit()) {
            return true;
        }
        boolean hers = kind.audiences().stream().anyMatch(item.audiences()::contains)
                || kind.isAccredited() && item.audiences().contains("member");
        return hers && item.unit().map(units::contains).orElse(true);
    }

    /** Whether the item may stand in what she is shown on that route. */
    public boolean maySee(Item item, Route route) {
        if (route.showsDrafts() && mayCall(route)) {
            return true;
        }
        // accreditors put members into units and give them functions, those too that are not for all eyes
        return mayRead(item) || item.published() && CHOSEN.contains(item.type()) && kind.mayAccredit();
    }

    public boolean mayCall(Route route) {
        return route.who().contains(kind);
    }

    @Override
    public String toString() {
        return kind.id();
    }
}
