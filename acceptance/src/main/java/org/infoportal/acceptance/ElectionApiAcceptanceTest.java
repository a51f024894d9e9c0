package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

@PortalTest
class ElectionApiAcceptanceTest {

    private static final String PATH = "api/v1/elections";

    @Test
    void givesWhatTheContractNames(Portal portal) {
        Answer answer = portal.guest().get(PATH).expect(200);

        assertThat(answer.items()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answer.json().path("total").asInt()).isGreaterThanOrEqualTo(2);
        for (JsonNode election : answer.items()) {
            assertThat(election.path("slug").asText()).matches("[a-z0-9-]+");
            assertThat(election.path("title").asText()).isNotBlank();
            assertThat(election.path("jurisdiction").asText()).isNotBlank();
            LocalDate day = LocalDate.parse(election.path("day").asText());
            assertThat(election.has("runoff")).isTrue();
            if (!election.path("runoff").isNull()) {
                assertThat(LocalDate.parse(election.path("runoff").asText())).isAfter(day);
            }
        }
    }

    @Test
    void keepsTheDayThatTheEditorTyped(Portal portal) {
        String title = "Wahl " + Words.unique();
        create(portal, title, "public");

        Eventually.holds(title + " is there", portal.soon(), () -> isListed(portal.guest(), title));
        JsonNode election = portal.guest().get(PATH + "?limit=200").items().stream()
                .filter(item -> item.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(election.path("day").asText()).isEqualTo("2029-03-25");
        assertThat(election.path("runoff").isNull()).isTrue();
    }

    @Test
    void passesTheGate(Portal portal) {
        String title = "Wahl " + Words.unique();
        create(portal, title, "member");

        Eventually.holds("a member sees it", portal.soon(), () -> isListed(portal.as("mitglied"), title));
        assertThat(isListed(portal.guest(), title)).isFalse();
        assertThat(portal.guest().get("").text()).doesNotContain(title);
    }

    private static void create(Portal portal, String title, String audience) {
        Map<String, ?> fields = Map.of(
                // The night in which the clocks change.
                "title", title, "day", "2029-03-25", "jurisdiction", "Musterland", "audiences", List.of(audience));
        portal.editors().publish(portal.editors().create("election", fields));
    }

    private static boolean isListed(Client client, String title) {
        return client.get(PATH + "?limit=200").expect(200).text().contains(title);
    }
}
