package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** What needs four eyes reaches nobody before somebody else has read it, with whatever tool editors work. */
@PortalTest
class WorkflowAcceptanceTest {

    private static final String TYPE = "deadline-rule";

    @Test
    void publishesADeadlineRuleOnlyAfterSomebodyElseHasApprovedIt(Portal portal) {
        Editors author = portal.editors();
        Editors reviewer = portal.reviewer();
        Entry rule = author.create(TYPE, fields(Words.unique()));

        assertThat(author.tries(rule, "publish")).as("published at once").isFalse();
        assertThat(author.tries(rule, "submit")).isTrue();
        assertThat(author.tries(rule, "approve")).as("approved by its author").isFalse();
        assertThat(author.tries(rule, "publish"))
                .as("published while in review")
                .isFalse();
        assertThat(isPublic(portal, rule)).isFalse();
        assertThat(reviewer.tries(rule, "approve")).isTrue();
        assertThat(isPublic(portal, rule)).isFalse();
        assertThat(author.tries(rule, "publish")).isTrue();

        Eventually.holds("readers find it", portal.soon(), () -> isPublic(portal, rule));
    }

    @Test
    void asksAnewAfterAChange(Portal portal) {
        Editors author = portal.editors();
        Entry rule = author.create(TYPE, fields(Words.unique()));
        assertThat(author.tries(rule, "submit")).isTrue();
        assertThat(portal.reviewer().tries(rule, "approve")).isTrue();

        author.change(rule, fields(Words.unique()));

        assertThat(author.tries(rule, "publish"))
                .as("published with a text that nobody read")
                .isFalse();
        assertThat(isPublic(portal, rule)).isFalse();
    }

    @Test
    void sendsBack(Portal portal) {
        Editors author = portal.editors();
        Entry rule = author.create(TYPE, fields(Words.unique()));
        assertThat(author.tries(rule, "submit")).isTrue();

        assertThat(portal.reviewer().tries(rule, "send-back")).isTrue();

        assertThat(author.tries(rule, "publish")).isFalse();
        assertThat(author.tries(rule, "submit")).as("submitted again").isTrue();
    }

    private static boolean isPublic(Portal portal, Entry rule) {
        return portal.guest().get("api/v1/content/" + TYPE + "/" + rule.slug()).status() == 200;
    }

    private static Map<String, Object> fields(String word) {
        return Map.of(
                "title", "Frist " + word,
                "plainText", "Hier steht " + word + ".",
                "jurisdiction", "NRW",
                "kind", "exclusion",
                "anchor", "poll-day",
                "offset", -69,
                "offsetUnit", "calendar-day",
                "audiences", List.of("public"),
                "certainty", "sure");
    }
}
