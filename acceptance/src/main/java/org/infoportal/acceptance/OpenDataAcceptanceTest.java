package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.LawAndElection;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class OpenDataAcceptanceTest {

    private static final String PATH = "api/v1/open-data";
    private static final LocalDate POLL_DAY = LocalDate.of(2031, 3, 30);

    private static Optional<JsonNode> find(Client client, String file, LawAndElection land) {
        return client.get(PATH + "/" + file).expect(200).items().stream()
                .filter(item -> item.toString().contains(land.word()))
                .findFirst();
    }

    @Test
    void namesEveryFileAndWhatMayBeDoneWithIt(Portal portal) {
        JsonNode index = portal.guest().get(PATH).expect(200).json();

        assertThat(index.path("licence").asText()).isNotBlank();
        assertThat(index.path("files")).hasSize(5);
        for (JsonNode file : index.path("files")) {
            String path = portal.baseUri()
                    .relativize(URI.create(file.path("url").asText()))
                    .toString();
            Answer answer = portal.guest().get(path).expect(200);
            assertThat(answer.header("Content-Type"))
                    .startsWith(file.path("mediaType").asText());
            assertThat(file.path("title").asText()).isNotBlank();
        }
    }

    @Test
    void givesRulesAndDatesToEverybody(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        Client guest = portal.guest();

        JsonNode deadline = Eventually.find("the date", portal.soon(), () -> find(guest, "deadlines.json", land));
        JsonNode rule = find(guest, "deadline-rules.json", land).orElseThrow();

        assertThat(deadline.path("due").asText()).isEqualTo("2031-01-20T18:00:00+01:00");
        assertThat(rule.path("anchor").asText()).isEqualTo("poll-day");
        assertThat(rule.path("offset").asInt()).isEqualTo(-69);
        assertThat(rule.path("timeOfDay").asText()).isEqualTo("18:00");
        assertThat(rule.path("certainty").asText()).isEqualTo("sure");
        assertThat(rule.path("source").asText()).isEqualTo("Amt");
        assertThat(rule.path("overrides").isArray()).isTrue();
        assertThat(guest.get(PATH + "/deadlines.csv").text()).contains("\"2031-01-20T18:00:00+01:00\"");
        assertThat(guest.get(PATH + "/deadline-rules.csv").text())
                .contains(";\"-69\";")
                .contains(land.word());
    }

    @Test
    void holdsBackWhatIsNotForEverybodyWhoeverAsks(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "member");
        Client member = portal.as("mitglied");
        Eventually.holds(
                "members see it",
                portal.soon(),
                () -> !member.get("api/v1/deadlines?election=" + land.election())
                        .items()
                        .isEmpty());

        for (String file : List.of("deadlines.json", "deadlines.csv", "deadline-rules.json", "deadline-rules.csv")) {
            assertThat(member.get(PATH + "/" + file).expect(200).text()).doesNotContain(land.word());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/deadlines.json", "/deadlines.csv", "/deadline-rules.json", "/deadline-rules.csv"})
    void mayBeKeptByAnybodyOnTheWay(String file, Portal portal) {
        Eventually.holds("nothing else changes meanwhile", portal.soon(), () -> {
            Answer first = portal.guest().get(PATH + file).expect(200);
            assertThat(first.header("Cache-Control")).contains("public");
            assertThat(first.header("Set-Cookie")).isEmpty();
            return portal.guest()
                            .get(PATH + file, "If-None-Match", first.header("ETag"))
                            .status()
                    == 304;
        });
    }
}
