package org.infoportal.web.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.infoportal.audit.AuditFilter;
import org.infoportal.error.FieldError;
import org.infoportal.time.LegalTime;

/**
 * What somebody asks of the audit trail, as it stands in the address: days, identifiers and actions, but no names.
 *
 * @param from first day
 * @param until last day
 * @param actor identifier of an account, or {@code system}
 */
record AuditQuery(String from, String until, String actor, String action, String subject) {

    private static final int MAX_LENGTH = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    static AuditQuery of(MultivaluedMap<String, String> query) {
        return new AuditQuery(
                text(query, "von"), text(query, "bis"), text(query, "wer"), text(query, "was"), text(query, "kennung"));
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String text = Optional.ofNullable(query.getFirst(name)).orElse("").strip();
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        Map.of("von", from, "bis", until).forEach((field, text) -> {
            if (!text.isEmpty() && day(text).isEmpty()) {
                errors.add(FieldError.of(field, "infoportal.field.date.error"));
            }
        });
        return errors;
    }

    /** @param nameOf from an account to its user name; an unknown one must lead to no entry */
    AuditFilter filter(UnaryOperator<String> nameOf) {
        return new AuditFilter(
                day(from).map(AuditQuery::start),
                day(until).map(last -> start(last.plusDays(1))),
                actor.isEmpty() ? "" : nameOf.apply(actor),
                action,
                subject);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
