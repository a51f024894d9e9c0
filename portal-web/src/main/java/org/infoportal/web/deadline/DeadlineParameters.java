package org.infoportal.web.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infoportal.access.Audiences;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/** Reads from a call which deadlines somebody wants. */
final class DeadlineParameters {

    private static final String CHOICE = "infoportal.field.choice.error";

    private final List<FieldError> errors = new ArrayList<>();

    private DeadlineParameters() {}

    /**
     * An election nobody knows is no fault: it may be one the caller may not know of.
     *
     * @throws InvalidException naming every parameter that cannot be understood
     */
    static DeadlineQuery of(String election, String audience, String kind, String mine, String from, String to) {
        DeadlineParameters filter = new DeadlineParameters();
        filter.check("audience", audience, Audiences.ALL::contains);
        filter.check("kind", kind, id -> DeadlineKind.of(id).isPresent());
        filter.check("mine", mine, List.of("true", "false")::contains);
        Optional<LocalDate> first = filter.day("from", from);
        Optional<LocalDate> last = filter.day("to", to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            filter.errors.add(FieldError.of("to", "infoportal.calendar.error.to"));
        }
        if (!filter.errors.isEmpty()) {
            throw new InvalidException(filter.errors);
        }
        return new DeadlineQuery(election, audience, kind, mine.equals("true"), first, last);
    }

    private void check(String field, String value, Predicate<String> known) {
        if (!value.isEmpty() && !known.test(value)) {
            errors.add(FieldError.of(field, CHOICE));
        }
    }

    private Optional<LocalDate> day(String field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(value));
            }
        } catch (DateTimeException e) {
            // there is no such day: told below like whatever is no day at all
        }
        errors.add(FieldError.of(field, "infoportal.field.date.error"));
        return Optional.empty();
    }
}
