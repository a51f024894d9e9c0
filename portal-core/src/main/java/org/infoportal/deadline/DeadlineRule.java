package org.infoportal.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Protected;
import org.infoportal.election.Election;

/**
 * What a law says about a day, for all elections it is valid for.
 *
 * @param id of the item
 * @param key the same for all versions of a rule as the law changes; of versions only one is valid at a time
 * @param electionType empty: all types
 * @param body what is elected; empty: everything
 * @param legalBasis section of the law; may be empty
 * @param legalLink where it can be read; may be empty
 * @param validFrom first poll day it is valid for
 * @param validTo last poll day it is valid for
 * @param related identifiers of questions that help with it
 * @param modified when its text was changed last
 */
public record DeadlineRule(
        String id,
        String slug,
        List<String> formerSlugs,
        String key,
        String title,
        String plainText,
        String jurisdiction,
        String electionType,
        String body,
        DeadlineKind kind,
        Timing timing,
        String legalBasis,
        String legalLink,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<RuleOverride> overrides,
        String source,
        Optional<LocalDate> checkedOn,
        List<String> related,
        Set<String> audiences,
        Optional<String> unit,
        Instant modified)
        implements Protected {

    public DeadlineRule {
        formerSlugs = List.copyOf(formerSlugs);
        overrides = List.copyOf(overrides);
        related = List.copyOf(related);
        audiences = Set.copyOf(audiences);
    }

    /** Whether the law is for this election: its jurisdiction, its type, and in force on its poll day. */
    public boolean appliesTo(Election election) {
        return jurisdiction.equalsIgnoreCase(election.jurisdiction())
                && (electionType.isEmpty() || election.type().isEmpty() || electionType.equals(election.type()))
                && isValidOn(election.day());
    }

    private boolean isValidOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }

    Optional<RuleOverride> overrideFor(Election election) {
        return overrides.stream()
                .filter(override -> override.election().equals(election.id()))
                .findFirst();
    }
}
