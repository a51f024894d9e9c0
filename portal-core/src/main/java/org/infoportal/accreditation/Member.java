package org.infoportal.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who registered.
 *
 * @param id identifier of the account
 * @param salutation {@code frau, herr, divers} or {@code keine}
 * @param function what she says she is: an audience or {@code other}
 * @param unit organisational unit as she wrote it, or its title if it is known; may be empty
 * @param unitId identifier of the unit, if it is a known one
 * @param audiences circles she was accredited for, beyond {@code member}
 * @param validUntil last day of the accreditation; empty: without an end, or not accredited
 * @param remarks what an accreditor asks to be corrected, by field of the form {@code application}
 * @param address where letters go if there is no e-mail address; may have several lines, else empty
 * @param deletionDue when the account is deleted as its owner wished
 * @param requestedAt when she registered
 * @param confirmedAt when she confirmed her address
 * @param revision grows with every change
 */
public record Member(
        String id,
        String userName,
        String salutation,
        String firstName,
        String lastName,
        String email,
        Locale language,
        String function,
        String unit,
        Optional<String> unitId,
        AccreditationState state,
        List<String> audiences,
        Optional<LocalDate> validUntil,
        Map<String, String> remarks,
        String address,
        Optional<Instant> deletionDue,
        Instant requestedAt,
        Optional<Instant> confirmedAt,
        Consent consent,
        List<Transition> history,
        long revision) {

    public Member {
        audiences = List.copyOf(audiences);
        remarks = Map.copyOf(remarks);
        history = List.copyOf(history);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
