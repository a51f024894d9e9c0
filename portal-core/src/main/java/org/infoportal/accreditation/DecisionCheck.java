package org.infoportal.accreditation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infoportal.access.Audiences;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Settings;
import org.infoportal.time.LegalTime;

/** Whether a decision says what it must, and what it means where it says nothing. */
final class DecisionCheck {

    private static final int MAX_REASON = 2000;
    private static final int MAX_REMARK = 500;

    private final Gate gate;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    DecisionCheck(Gate gate, Units units, Settings settings, Clock clock) {
        this.gate = gate;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws InvalidException naming the fields */
    void check(Viewer viewer, Decision decision) {
        List<FieldError> errors = new ArrayList<>();
        if (decision.action() == Action.ACCREDIT) {
            checkGrants(viewer, decision, errors);
        }
        if (decision.action().opens()) {
            checkDay(decision, errors);
        } else if (decision.reason().isBlank()) {
            errors.add(FieldError.of("reason", "infoportal.accreditation.reason.required"));
        }
        if (decision.reason().length() > MAX_REASON) {
            errors.add(FieldError.of("reason", "infoportal.field.length.error", MAX_REASON));
        }
        decision.remarks().forEach((field, remark) -> checkRemark(field, remark, errors));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private void checkGrants(Viewer viewer, Decision decision, List<FieldError> errors) {
        if (!Audiences.GRANTABLE.containsAll(decision.audiences())) {
            errors.add(FieldError.of("audiences", "infoportal.field.choice.error"));
        }
        if (decision.unit().isPresent() && unit(viewer, decision).isEmpty()) {
            errors.add(FieldError.of("unit", "infoportal.field.choice.error"));
        }
    }

    private void checkDay(Decision decision, List<FieldError> errors) {
        LocalDate today = LocalDate.now(clock.withZone(LegalTime.ZONE));
        Optional<LocalDate> day = validUntil(decision);
        if (day.filter(d -> d.isBefore(today) || d.isAfter(today.plusYears(Decision.MAX_YEARS)))
                .isPresent()) {
            errors.add(FieldError.of("validUntil", "infoportal.queue.validUntil.error", Decision.MAX_YEARS));
        } else if (day.isEmpty() && decision.action() == Action.EXTEND) {
            errors.add(FieldError.of("validUntil", "infoportal.field.required.error"));
        }
    }

    private static void checkRemark(String field, String remark, List<FieldError> errors) {
        if (!Applications.FIELDS.contains(field)) {
            errors.add(FieldError.of("remarks", "infoportal.field.choice.error"));
        } else if (remark.length() > MAX_REMARK) {
            errors.add(FieldError.of("remarks." + field, "infoportal.field.length.error", MAX_REMARK));
        }
    }

    /** The unit that was chosen, if it exists and an accreditor may put members into it. */
    Optional<ContentItem> unit(Viewer viewer, Decision decision) {
        return decision.unit().flatMap(units::find).filter(unit -> gate.mayDecide(viewer, units.line(unit.id())));
    }

    /** The last day: as decided, or as the office has set; empty: without an end. */
    Optional<LocalDate> validUntil(Decision decision) {
        return decision.validUntil()
                .or(() -> settings.rules()
                        .accreditationValid()
                        .map(valid -> LocalDate.ofInstant(clock.instant().plus(valid), LegalTime.ZONE)));
    }
}
