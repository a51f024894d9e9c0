package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.desk.DeskEditors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and elections that cannot be: refused with the field named, and nothing is saved. */
@PortalTest
@Needs(Feature.DESK)
class DeadlineBadInputAcceptanceTest {

    private static final String RULES = DeskEditors.CONTENT + "deadline-rule";
    private static final String ELECTIONS = DeskEditors.CONTENT + "election";

    private final String word = Words.unique();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            zone,         Mars/Olympus
            zone,         25:00
            timeOfDay,    25:61
            timeOfDay,    abends
            offset,       morgen
            offset,       99999999999999999999
            offsetUnit,   working-day
            offsetUnit,   fortnight
            anchor,       full-moon
            kind,         none
            edge,         middle
            until,        -80
            validFrom,    2031-02-31
            validTo,      1999-12-31
            checkedOn,    gestern
            legalLink,    javascript:alert(1)
            certainty,    perhaps
            anchorRule,   00000000-0000-0000-0000-000000000000
            """)
    void refusesARuleThatCannotBe(String field, String value, Portal portal) {
        Map<String, Object> fields = rule();
        fields.put("kind", "period");
        fields.put("validFrom", "2000-01-01");
        if (field.equals("anchorRule")) {
            fields.put("anchor", "rule");
        }
        fields.put(field, value);

        refused(portal.as(Portal.EDITOR).post(RULES, fields), field);
        assertThat(portal.as(Portal.EDITOR).get(RULES + "?limit=200").text()).doesNotContain("Frist " + word);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            day,             2031-02-31
            day,             14.09.2031
            day,             0001-01-01
            runoff,          2031-09-14
            runoff,          2031-09-07
            termStart,       2031-09-14
            resultPublished, 2031-09-13
            electionType,    royal
            """)
    void refusesAnElectionThatCannotBe(String field, String value, Portal portal) {
        Map<String, Object> fields = election();
        fields.put(field, value);

        refused(portal.as(Portal.EDITOR).post(ELECTIONS, fields), field);
        assertThat(portal.as(Portal.EDITOR).get(ELECTIONS + "?limit=200").text())
                .doesNotContain("Wahl " + word);
    }

    @Test
    void refusesARuleThatCountsFromItself(Portal portal) {
        Entry rule = published(portal, rule());
        Map<String, Object> fields = rule();
        fields.putAll(Map.of("anchor", "rule", "anchorRule", rule.id()));

        assertThat(refused(change(portal, rule, fields), "anchorRule")).contains("nicht von sich selbst");
        assertThat(portal.as(Portal.EDITOR)
                        .get(rule.path())
                        .json()
                        .path("anchor")
                        .asText())
                .isEqualTo("poll-day");
    }

    @Test
    void refusesRulesThatCountInACircleAndNamesThem(Portal portal) {
        Entry first = published(portal, rule());
        Map<String, Object> second = rule();
        second.putAll(Map.of("title", "Folge " + word, "anchor", "rule", "anchorRule", first.id()));
        Entry other = published(portal, second);
        Map<String, Object> fields = rule();
        fields.putAll(Map.of("anchor", "rule", "anchorRule", other.id()));

        assertThat(refused(change(portal, first, fields), "anchorRule"))
                .contains("Frist " + word + " → Folge " + word + " → Frist " + word);
    }

    @Test
    void refusesARuleThatCountsFromADraft(Portal portal) {
        Entry draft = portal.editors().create("deadline-rule", rule());
        Map<String, Object> fields = rule();
        fields.putAll(Map.of("title", "Folge " + word, "anchor", "rule", "anchorRule", draft.id()));

        assertThat(refused(portal.as(Portal.EDITOR).post(RULES, fields), "anchorRule"))
                .contains("nicht veröffentlicht");
    }

    @Test
    void refusesVersionsThatOverlap(Portal portal) {
        Map<String, Object> fields = rule();
        fields.putAll(Map.of("ruleKey", "regel-" + word, "validTo", "2030-12-31"));
        portal.editors().create("deadline-rule", fields);
        Map<String, Object> second = rule();
        second.putAll(Map.of("ruleKey", "regel-" + word, "validFrom", "2030-12-31"));

        assertThat(refused(portal.as(Portal.EDITOR).post(RULES, second), "validFrom"))
                .contains("Frist " + word);
        second.put("validFrom", "2031-01-01");
        portal.as(Portal.EDITOR).post(RULES, second).expect(201);
    }

    @Test
    void refusesTwoExceptionsForOneElection(Portal portal) {
        Entry election = portal.editors().publish(portal.editors().create("election", election()));
        Map<String, Object> fields = rule();
        fields.put(
                "overrides",
                List.of(Map.of("election", election.id(), "offset", -48), Map.of("election", election.id())));

        refused(portal.as(Portal.EDITOR).post(RULES, fields), "overrides.1.election");
    }

    @Test
    void neitherHandsInNorPublishesWhatNobodyIsSureOf(Portal portal) {
        Map<String, Object> fields = rule();
        fields.put("certainty", "uncertain");
        Entry rule = portal.editors().create("deadline-rule", fields);

        for (String step : List.of("submit", "publish")) {
            Answer answer = portal.as(Portal.ADMIN).post(rule.path() + "/" + step, Map.of());
            assertThat(answer.status()).as(step).isEqualTo(409);
        }
        assertThat(portal.editors().state(rule)).isEqualTo("draft");
        assertThat(portal.as(Portal.EDITOR)
                        .post(rule.path() + "/submit", Map.of())
                        .expect(409)
                        .json()
                        .path("detail")
                        .asText())
                .contains("unsicher");
    }

    /** @return what is said of the field */
    private static String refused(Answer answer, String field) {
        assertThat(answer.expect(422).fieldErrors()).containsOnlyKeys(field);
        return answer.fieldErrors().get(field);
    }

    private static Answer change(Portal portal, Entry entry, Map<String, Object> fields) {
        return portal.as(Portal.EDITOR).put(entry.path(), fields, "If-Match", "*");
    }

    private static Entry published(Portal portal, Map<String, Object> fields) {
        Entry rule = portal.editors().create("deadline-rule", fields);
        assertThat(portal.editors().tries(rule, "submit")).isTrue();
        assertThat(portal.reviewer().tries(rule, "approve")).isTrue();
        assertThat(portal.editors().tries(rule, "publish")).isTrue();
        return rule;
    }

    private Map<String, Object> rule() {
        return new HashMap<>(Map.of(
                "title",
                "Frist " + word,
                "jurisdiction",
                "Land " + word,
                "kind",
                "exclusion",
                "anchor",
                "poll-day",
                "offset",
                -69,
                "offsetUnit",
                "calendar-day",
                "audiences",
                List.of("public"),
                "certainty",
                "sure"));
    }

    private Map<String, Object> election() {
        return new HashMap<>(Map.of(
                "title",
                "Wahl " + word,
                "day",
                "2031-09-14",
                "jurisdiction",
                "Land " + word,
                "audiences",
                List.of("public")));
    }
}
