package org.infoportal.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.time.LegalTime;

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

    /** When the accreditation ends by itself: its last day is over at midnight, wherever the server stands. */
    public Optional<Instant> endsAt() {
        return validUntil.map(
                day -> day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant());
    }

    /** Where she stands at that moment; the end of an accreditation counts before anybody writes it down. */
    public AccreditationState stateAt(Instant now) {
        boolean over = endsAt().filter(end -> !now.isBefore(end)).isPresent();
        return state == AccreditationState.ACCREDITED && over ? AccreditationState.EXPIRED : state;
    }

    /** The steps that count: neither those that were taken back nor the taking back. */
    public List<Transition> steps() {
        List<Transition> steps = new ArrayList<>();
        for (Transition step : history) {
            if (!step.isUndo()) {
                steps.add(step);
            } else if (!steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            }
        }
        return steps;
    }

    /** Since when she has been where she stands. */
    public Instant since() {
        List<Transition> steps = steps();
        return steps.isEmpty() ? requestedAt : steps.get(steps.size() - 1).at();
    }

    /** The last step, if it can still be taken back. */
    public Optional<Transition> undoable(Instant now) {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1))
                        .filter(step -> step.undoUntil().filter(now::isBefore).isPresent());
    }
}
