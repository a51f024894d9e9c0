package org.infoportal.access;

import java.util.Optional;
import java.util.Set;

/** Something the gate guards. */
public interface Protected {

    /** Circles it is meant for; empty means {@link Audiences#MEMBER}. */
    Set<String> audiences();

    /** Identifier of the organisational unit it is meant for, with all below; empty means everywhere. */
    Optional<String> unit();
}
