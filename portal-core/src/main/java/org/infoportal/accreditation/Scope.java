package org.infoportal.accreditation;

import java.util.Set;

/**
 * What an accreditor is responsible for.
 *
 * @param account identifier of her account
 * @param units identifiers; everything below them belongs to them. Empty: everywhere
 */
public record Scope(String account, Set<String> units) {

    public Scope {
        units = Set.copyOf(units);
    }
}
