package org.infoportal.candidate;

import java.util.Locale;
import java.util.Optional;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;

/** How far somebody on the list has come by herself. */
public enum Standing {
    /** No member has this address. */
    ABSENT,
    /** Has registered and not confirmed her address yet. */
    REGISTERED,
    /** Waits for an accreditor. */
    WAITING,
    /** Waits, and calls herself by another name than the list does: somebody should look. */
    NAME_DIFFERS,
    ACCREDITED,
    /** Somebody has decided otherwise: sent back, rejected, revoked, expired. */
    DECIDED;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing of(ListedPerson person, Optional<Member> member) {
        if (member.isEmpty()) {
            return ABSENT;
        }
        AccreditationState state = member.get().state();
        return switch (state) {
            case REGISTERED, ADDRESS_CONFIRMED -> REGISTERED;
            case PENDING -> person.isNamedAs(member.get()) ? WAITING : NAME_DIFFERS;
            case ACCREDITED -> ACCREDITED;
            default -> DECIDED;
        };
    }
}
