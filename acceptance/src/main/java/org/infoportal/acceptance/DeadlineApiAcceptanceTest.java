package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.LawAndElection;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PortalTest
class DeadlineApiAcceptanceTest {

    private static final String PATH = "api/v1/deadlines";
    private static final LocalDate POLL_DAY = LocalDate.of(2031, 3, 30);

    private static List<JsonNode> items(Client client, LawAndElection land, String more) {
        return client.get(PATH + "?election=" + land.election() + more)
                .expect(200)
                .items();
    }

    private static JsonNode await(Portal portal, Client client, LawAndElection land) {
        Eventually.holds(
                land.deadline() + " is there",
                portal.soon(),
                () -> !items(client, land, "").isEmpty());
        return items(client, land, "").get(0);
    }

    @Test
    void givesWhatTheContractNames(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");

        JsonNode deadline = await(portal, portal.guest(), land);

        assertThat(deadline.path("id").asText()).isNotBlank();
        assertThat(deadline.path("slug").asText()).isEqualTo(land.deadline());
        assertThat(deadline.path("title").asText()).contains(land.word());
        assertThat(deadline.path("due").asText()).isEqualTo("2031-01-20T18:00:00+01:00");
        assertThat(deadline.path("rule").path("anchor").asText()).isEqualTo("poll-day");
        assertThat(deadline.path("rule").path("offset").asInt()).isEqualTo(-69);
        assertThat(deadline.path("rule").path("unit").asText()).isEqualTo("calendar-day");
        assertThat(deadline.path("legalBasis").asText()).isEqualTo("§ 15 Absatz 1 " + land.word());
        assertThat(deadline.path("kind").asText()).isEqualTo("exclusion");
        assertThat(deadline.path("audiences").toString()).isEqualTo("[\"public\"]");
        assertThat(deadline.has("moved")).isTrue();
        assertThat(deadline.path("moved").isNull()).isTrue();
        assertThat(deadline.path("begins").isNull()).isTrue();
        assertThat(deadline.path("allDay").asBoolean(true)).isFalse();
        assertThat(deadline.path("election").asText()).isEqualTo(land.election());
        assertThat(deadline.path("explanation")).isNotEmpty();
        assertThat(deadline.path("url").asText())
                .isEqualTo(
                        portal.baseUri().resolve("fristen/" + land.deadline()).toString());
    }

    @Test
    void tellsWhatWasMoved(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        await(portal, portal.guest(), land);

        land.move(POLL_DAY.plusDays(7), "Hochwasser");

        Eventually.holds(
                "it has moved",
                portal.soon(),
                () -> !items(portal.guest(), land, "").get(0).path("moved").isNull());
        JsonNode deadline = items(portal.guest(), land, "").get(0);
        assertThat(deadline.path("due").asText()).isEqualTo("2031-01-27T18:00:00+01:00");
        assertThat(deadline.path("moved").path("from").asText()).isEqualTo("2031-01-20T18:00:00+01:00");
        assertThat(deadline.path("moved").path("reason").asText()).isEqualTo("Hochwasser");
    }

    @Test
    void passesTheGate(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "chair");
        Client chair = portal.as(portal.members().accredited("chair"));
        await(portal, chair, land);

        chair.get(PATH + "/" + land.deadline()).expect(200);
        assertThat(items(chair, land, "&mine=true")).hasSize(1);
        assertThat(items(chair, land, "&audience=chair")).hasSize(1);
        assertThat(items(chair, land, "&audience=candidate")).isEmpty();
        for (Client stranger :
                List.of(portal.guest(), portal.as(portal.members().accredited("candidate")))) {
            assertThat(items(stranger, land, "")).isEmpty();
            stranger.get(PATH + "/" + land.deadline()).expect(404);
        }
    }

    @Test
    void filtersByDayAndKind(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        await(portal, portal.guest(), land);

        assertThat(items(portal.guest(), land, "&from=2031-01-20&to=2031-01-20"))
                .hasSize(1);
        assertThat(items(portal.guest(), land, "&from=2031-01-21")).isEmpty();
        assertThat(items(portal.guest(), land, "&to=2031-01-19")).isEmpty();
        assertThat(items(portal.guest(), land, "&kind=exclusion")).hasSize(1);
        assertThat(items(portal.guest(), land, "&kind=notice")).isEmpty();
        assertThat(items(portal.guest(), land, "&mine=true")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2031-02-30, from",
        "to=morgen, to",
        "from=%2B12031-01-01, from",
        "from=2031-02-01&to=2031-01-01, to",
        "kind=unknown, kind",
        "audience=unknown, audience",
        "mine=perhaps, mine",
        "limit=0, limit",
        "offset=-1, offset"
    })
    void namesWhatItDoesNotUnderstand(String query, String field, Portal portal) {
        Answer answer = portal.guest().get(PATH + "?" + query).expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys(field);
    }

    @Test
    void knowsNothingOfAnElectionThatIsNotThere(Portal portal) {
        assertThat(portal.guest()
                        .get(PATH + "?election=gibt-es-nicht")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void comesSoonestFirst(Portal portal) {
        List<OffsetDateTime> due = portal.guest().get(PATH + "?limit=200").expect(200).items().stream()
                .map(deadline -> OffsetDateTime.parse(deadline.path("due").asText()))
                .toList();

        assertThat(due).isNotEmpty().isSortedAccordingTo(OffsetDateTime.timeLineOrder());
    }
}
