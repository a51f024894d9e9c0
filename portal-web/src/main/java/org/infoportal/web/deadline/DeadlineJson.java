package org.infoportal.web.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineRule;
import org.infoportal.deadline.Moved;
import org.infoportal.deadline.Timing;

/**
 * A deadline as the API gives it. What there is none of is null.
 *
 * @param begins first day of a period
 * @param due when it ends, with offset; of a whole day its last second
 * @param election address of the election
 * @param rule the arithmetic that led to this day, with what another law changed in it
 * @param explanation why it is on this day, a sentence for each step
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadlineJson(
        String id,
        String slug,
        String title,
        String text,
        LocalDate begins,
        OffsetDateTime due,
        boolean allDay,
        String election,
        RuleJson rule,
        String legalBasis,
        String legalLink,
        String kind,
        List<String> audiences,
        MovedJson moved,
        List<String> explanation,
        String url) {

    static DeadlineJson of(Deadline deadline, Optional<DeadlineRule> anchorRule, List<String> explanation, String url) {
        DeadlineRule rule = deadline.rule();
        return new DeadlineJson(
                deadline.id(),
                deadline.slug(),
                rule.title(),
                orNull(rule.plainText()),
                deadline.isPeriod() ? deadline.firstDay() : null,
                deadline.due().toOffsetDateTime(),
                deadline.isAllDay(),
                deadline.election().slug(),
                RuleJson.of(deadline.why().timing(), anchorRule),
                orNull(deadline.legalBasis()),
                orNull(rule.legalLink()),
                rule.kind().id(),
                rule.audiences().stream().sorted().toList(),
                deadline.moved().map(MovedJson::of).orElse(null),
                explanation,
                url);
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * The arithmetic of a rule.
     *
     * @param anchor what it counts from
     * @param anchorRule address of the rule it counts from, if it is one and the caller may know of it
     * @param offset how many units after the anchor; below 0: before it
     * @param until last unit of a period
     * @param edge which end of the counted weeks or months is meant
     * @param timeOfDay as hours and minutes
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RuleJson(
            String anchor,
            String anchorRule,
            int offset,
            Integer until,
            String unit,
            String edge,
            String timeOfDay,
            String zone) {

        static RuleJson of(Timing timing, Optional<DeadlineRule> anchorRule) {
            return new RuleJson(
                    timing.anchor().id(),
                    anchorRule.map(DeadlineRule::slug).orElse(null),
                    timing.offset(),
                    timing.until().orElse(null),
                    timing.unit().id(),
                    timing.edge().map(edge -> edge.id()).orElse(null),
                    timing.time().map(Object::toString).orElse(null),
                    timing.zone().getId());
        }
    }

    /**
     * That it is not when it was, or would have been.
     *
     * @param cause {@code election}: the election was moved; {@code law}: another law is in force for it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MovedJson(OffsetDateTime from, String reason, String cause) {

        static MovedJson of(Moved moved) {
            return new MovedJson(
                    moved.from().toOffsetDateTime(),
                    moved.reason(),
                    moved.cause() == Moved.Cause.LAW ? "law" : "election");
        }
    }
}
