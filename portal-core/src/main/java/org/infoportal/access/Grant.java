package org.infoportal.access;

import java.util.Set;

/**
 * One circle a member belongs to.
 *
 * @param audience one of {@link Audiences#GRANTABLE}
 * @param unitLine identifiers of the member's organisational unit and of every unit above it; empty if the grant names
 *     no unit
 */
public record Grant(String audience, Set<String> unitLine) {

    public Grant {
        unitLine = Set.copyOf(unitLine);
    }
}
