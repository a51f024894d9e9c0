package org.infoportal.web.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule as open data. What there is none of is null.
 *
 * @param slug its address: what other rules and deadlines name it by
 * @param key the same for all versions of a rule as the law changes
 * @param electionType null: all types
 * @param body what is elected; null: everything
 * @param anchorRule address of the rule it counts from
 * @param validFrom first poll day it is valid for
 * @param validTo last poll day it is valid for
 * @param certainty how sure those who checked it are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RuleData(
        String id,
        String slug,
        String key,
        String title,
        String text,
        String jurisdiction,
        String electionType,
        String body,
        String kind,
        String anchor,
        String anchorRule,
        int offset,
        Integer until,
        String unit,
        String edge,
        String timeOfDay,
        String zone,
        String legalBasis,
        String legalLink,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> audiences,
        String source,
        LocalDate checkedOn,
        String certainty,
        List<OverrideData> overrides) {

    /**
     * What another law says for one election.
     *
     * @param election address of the election
     * @param offset in place of the rule's; null: as in the rule
     * @param timeOfDay in place of the rule's; null: as in the rule
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OverrideData(String election, String law, Integer offset, String timeOfDay, String reason) {}
}
