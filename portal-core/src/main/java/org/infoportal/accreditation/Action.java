package org.infoportal.accreditation;

import static org.infoportal.accreditation.AccreditationState.ACCREDITED;
import static org.infoportal.accreditation.AccreditationState.ADDRESS_CONFIRMED;
import static org.infoportal.accreditation.AccreditationState.EXPIRED;
import static org.infoportal.accreditation.AccreditationState.PENDING;
import static org.infoportal.accreditation.AccreditationState.REGISTERED;
import static org.infoportal.accreditation.AccreditationState.REJECTED;
import static org.infoportal.accreditation.AccreditationState.REVOKED;
import static org.infoportal.accreditation.AccreditationState.SENT_BACK;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The state machine of accreditation: what can be done, from which states, and where it leads. */
public enum Action {
    /** The member proves that the address is hers. */
    CONFIRM(ADDRESS_CONFIRMED, Set.of(REGISTERED)),
    /** The application goes into the queue. */
    SUBMIT(PENDING, Set.of(ADDRESS_CONFIRMED, SENT_BACK)),
    /** A mistaken rejection or revocation is mended the same way. */
    ACCREDIT(ACCREDITED, Set.of(PENDING, SENT_BACK, REJECTED, REVOKED, EXPIRED)),
    SEND_BACK(AccreditationState.SENT_BACK, Set.of(PENDING)),
    REJECT(REJECTED, Set.of(PENDING, SENT_BACK)),
    REVOKE(REVOKED, Set.of(ACCREDITED)),
    /** Goes on until another day, with the circles as they are or were. */
    EXTEND(ACCREDITED, Set.of(ACCREDITED, AccreditationState.EXPIRED)),
    /** Its last day is over; nobody decides that. */
    EXPIRE(AccreditationState.EXPIRED, Set.of(ACCREDITED));

    /** What an accreditor can choose. */
    private static final List<Action> DECISIONS = List.of(ACCREDIT, EXTEND, SEND_BACK, REJECT, REVOKE);

    private final AccreditationState target;
    private final Set<AccreditationState> sources;

    Action(AccreditationState target, Set<AccreditationState> sources) {
        this.target = target;
        this.sources = sources;
    }

    /** As the API spells it: {@code send-back}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state this leads to; empty if it cannot be done from there. */
    public Optional<AccreditationState> from(AccreditationState source) {
        return sources.contains(source) ? Optional.of(target) : Optional.empty();
    }

    /** Whether this can have led from one state to the other: only then can it be taken back. */
    public boolean leads(AccreditationState source, AccreditationState target) {
        return from(source).filter(target::equals).isPresent();
    }

    /** Whether it opens the portal to the member. */
    public boolean opens() {
        return target == ACCREDITED;
    }

    public static Optional<Action> findDecision(String id) {
        return DECISIONS.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** What an accreditor can do with an application in that state. */
    public static List<Action> decisions(AccreditationState state) {
        return DECISIONS.stream()
                .filter(action -> action.from(state).isPresent())
                .toList();
    }
}
