package org.infoportal.acceptance.access;

import java.util.Optional;
import java.util.Set;
import org.infoportal.acceptance.host.Entry;

/**
 * Content that the matrices look for.
 *
 * @param name what is special about it, for reports
 * @param word stands in it, and nowhere else in the portal
 * @param audiences it is meant for; {@code member} if an editor named none
 * @param unit it is meant for, with all below; empty: everywhere
 * @param published whether anybody may read it at all
 * @param formerSlug an address it had before
 */
public record Item(
        Entry entry,
        String name,
        String word,
        Set<String> audiences,
        Optional<String> unit,
        boolean published,
        Optional<String> formerSlug) {

    public String type() {
        return entry.type();
    }

    @Override
    public String toString() {
        return type() + " [" + name + "]";
    }
}
