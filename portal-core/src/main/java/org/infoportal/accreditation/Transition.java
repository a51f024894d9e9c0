package org.infoportal.accreditation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One step in a member's history.
 *
 * @param actor user name; the member's own or {@code system} where nobody decided
 * @param reason empty if none was given
 * @param mail identifier of the mail or letter that told the member; empty if there was none
 * @param action what was done, as {@link Action#id} spells it, or {@link #UNDO}; empty where that is not known
 * @param remarks what had to be corrected, by field
 * @param undoUntil until when it can be taken back; empty if it cannot
 */
public record Transition(
        Instant at,
        String actor,
        AccreditationState from,
        AccreditationState to,
        String reason,
        String mail,
        String action,
        Map<String, String> remarks,
        Optional<Instant> undoUntil) {

    /** Takes the step before it back. No action of the state machine: it leads wherever that step came from. */
    static final String UNDO = "undo";

    public Transition {
        remarks = Map.copyOf(remarks);
    }

    /** A step that cannot be taken back and asks for nothing. */
    public Transition(
            Instant at, String actor, AccreditationState from, AccreditationState to, String reason, String mail) {
        this(at, actor, from, to, reason, mail, "", Map.of(), Optional.empty());
    }

    public boolean isUndo() {
        return UNDO.equals(action);
    }
}
