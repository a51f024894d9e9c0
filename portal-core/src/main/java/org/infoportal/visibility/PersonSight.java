package org.infoportal.visibility;

import java.util.Optional;
import org.infoportal.access.Explanation;

/**
 * Whether one person can see an item, and why.
 *
 * @param name hers; empty if there is no account that can log in: then she is a guest like anybody
 * @param now what the gate says to what is live; empty if nothing is
 * @param then what the gate says to what editors work on
 */
public record PersonSight(Optional<String> name, Optional<Explanation> now, Explanation then) {

    /** Whether she finds it now. Whoever works on content finds in the portal what is published, too. */
    public boolean sees() {
        return now.filter(Explanation::permits).isPresent();
    }
}
