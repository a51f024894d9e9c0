package org.infoportal.web.accreditation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/** Reads a decision from what a page or a client sent. */
final class DecisionInput {

    private static final Set<String> FIELDS =
            Set.of("decision", "audiences", "unit", "reason", "validUntil", "remarks");

    private DecisionInput() {}

    /** @throws InvalidException naming the fields */
    static Decision read(Map<String, ?> input) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Action> action =
                input.get("decision") instanceof String id ? Action.findDecision(id) : Optional.empty();
        if (action.isEmpty()) {
            errors.add(FieldError.of(
                    "decision",
                    input.get("decision") == null
                            ? "infoportal.field.required.error"
                            : "infoportal.field.choice.error"));
        }
        List<String> audiences = texts(input.get("audiences"), errors);
        String unit = text(input.get("unit"), "unit", errors);
        String reason = text(input.get("reason"), "reason", errors);
        Optional<LocalDate> validUntil = day(text(input.get("validUntil"), "validUntil", errors), errors);
        Map<String, String> remarks = remarks(input.get("remarks"), errors);
        input.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .map(name -> FieldError.of(
                        name.length() > 60 ? name.substring(0, 60) : name, "infoportal.field.unknown.error"))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new Decision(
                action.orElseThrow(),
                audiences,
                Optional.of(unit).filter(u -> !u.isEmpty()),
                reason,
                validUntil,
                remarks);
    }

    private static String text(Object value, String field, List<FieldError> errors) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            return text.strip();
        }
        errors.add(FieldError.of(
                field, value instanceof String ? "infoportal.field.characters.error" : "infoportal.field.text.error"));
        return "";
    }

    private static Optional<LocalDate> day(String text, List<FieldError> errors) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of("validUntil", "infoportal.field.date.error"));
            return Optional.empty();
        }
    }

    private static Map<String, String> remarks(Object value, List<FieldError> errors) {
        Map<String, String> remarks = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, remark) -> {
                String text = text(remark, "remarks", errors);
                if (!text.isEmpty()) {
                    remarks.put(String.valueOf(field), text);
                }
            });
        } else if (value != null) {
            errors.add(FieldError.of("remarks", "infoportal.field.text.error"));
        }
        return remarks;
    }

    private static List<String> texts(Object value, List<FieldError> errors) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).distinct().toList();
        }
        errors.add(FieldError.of("audiences", "infoportal.field.list.error"));
        return List.of();
    }
}
