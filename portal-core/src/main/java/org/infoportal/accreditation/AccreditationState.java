package org.infoportal.accreditation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a member stands. */
public enum AccreditationState {
    REGISTERED,
    ADDRESS_CONFIRMED,
    PENDING,
    ACCREDITED,
    SENT_BACK,
    REJECTED,
    REVOKED,
    EXPIRED;

    /** As the API and the store spell it: {@code address-confirmed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccreditationState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
