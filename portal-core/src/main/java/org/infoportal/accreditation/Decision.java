package org.infoportal.accreditation;

import java.util.List;
import java.util.Optional;

/**
 * What an accreditor decided.
 *
 * @param action one of {@link Action#decisions}
 * @param audiences circles to open, when accrediting
 * @param unit the unit she belongs to, by identifier, address or title; empty leaves it as it is
 * @param reason told to the member; needed for all but accrediting
 */
public record Decision(Action action, List<String> audiences, Optional<String> unit, String reason) {

    public Decision {
        audiences = List.copyOf(audiences);
    }
}
