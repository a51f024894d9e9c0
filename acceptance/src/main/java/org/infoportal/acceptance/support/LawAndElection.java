package org.infoportal.acceptance.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Entry;

/** A land with one law and one election of its own, as editors make them: nobody else's deadlines are among its own. */
public final class LawAndElection {

    private final Portal portal;
    private final String word = Words.unique();
    private Entry rule;
    private Entry election;

    private LawAndElection(Portal portal) {
        this.portal = portal;
    }

    /** A deadline at 18:00, 69 days before the poll, for these circles; the election is for everybody. */
    public static LawAndElection published(Portal portal, LocalDate pollDay, String... audiences) {
        LawAndElection land = new LawAndElection(portal);
        land.rule = land.release(portal.editors().create("deadline-rule", land.rule(audiences)));
        land.election = portal.editors().publish(portal.editors().create("election", land.election(pollDay)));
        return land;
    }

    private Map<String, Object> rule(String... audiences) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "Vorschläge; einreichen, " + word);
        fields.put("plainText", "Was später kommt, zählt nicht; auch nicht \"fast\". Größe: " + "ÄÖÜß ".repeat(30));
        fields.put("jurisdiction", "Land " + word);
        fields.put("kind", "exclusion");
        fields.put("anchor", "poll-day");
        fields.put("offset", -69);
        fields.put("offsetUnit", "calendar-day");
        fields.put("timeOfDay", "18:00");
        fields.put("legalBasis", "§ 15 Absatz 1 " + word);
        fields.put("source", "Amt");
        fields.put("certainty", "sure");
        fields.put("audiences", List.of(audiences));
        return fields;
    }

    private Map<String, Object> election(LocalDate pollDay) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "Wahl " + word);
        fields.put("day", pollDay.toString());
        fields.put("jurisdiction", "Land " + word);
        fields.put("audiences", List.of("public"));
        return fields;
    }

    /** Puts the poll on another day; a second person approves that. */
    public void move(LocalDate pollDay, String reason) {
        Map<String, Object> fields = election(pollDay);
        fields.put("moveReason", reason);
        election = release(portal.editors().change(election, fields));
    }

    public void withdrawRule() {
        rule = portal.editors().unpublish(rule);
    }

    private Entry release(Entry entry) {
        if (!portal.editors().tries(entry, "submit") || !portal.reviewer().tries(entry, "approve")) {
            throw new AssertionError("Nobody approves " + entry);
        }
        return portal.editors().publish(entry);
    }

    /** In all that is written about it. */
    public String word() {
        return word;
    }

    public String election() {
        return election.slug();
    }

    /** Address of its deadline. */
    public String deadline() {
        return rule.slug() + "--" + election.slug();
    }
}
