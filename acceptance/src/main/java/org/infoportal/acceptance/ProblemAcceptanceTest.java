package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of the API are problems as RFC 9457 wants them, errors of pages are pages. */
@PortalTest
class ProblemAcceptanceTest {

    private record Fault(String name, int status, Function<Portal, Answer> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        byte[] broken = "{\"identifier\": ".getBytes(StandardCharsets.UTF_8);
        byte[] whole = "{}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Fault("unknown path", 404, portal -> portal.guest().get("api/v1/gibt-es-nicht")),
                new Fault("refused", 404, portal -> portal.guest().get(Faqs.PATH)),
                new Fault("missing fields", 422, portal -> portal.guest().post("api/v1/registrations", Map.of())),
                new Fault(
                        "broken JSON",
                        400,
                        portal -> portal.guest().send("POST", "api/v1/session", "application/json", broken)),
                new Fault(
                        "wrong type",
                        415,
                        portal -> portal.guest().send("POST", "api/v1/session", "text/plain", whole)),
                new Fault("wrong method", 405, portal -> portal.guest().delete("api/v1/faqs")),
                new Fault("wrong password", 401, portal -> portal.guest().tryLogin("mitglied", "falsch-falsch")),
                new Fault(
                        "other site",
                        403,
                        portal -> portal.guest().post("api/v1/session", Map.of(), "Origin", "https://evil.example")),
                new Fault(
                        "too large",
                        413,
                        portal -> portal.guest()
                                .send("POST", "api/v1/session", "application/json", new byte[5_000_000])));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatWentWrong(Fault fault, Portal portal) {
        tells(fault, portal);
    }

    @Test
    @Needs(Feature.DESK)
    void tellsThatTheRevisionIsMissing(Portal portal) {
        tells(new Fault("no revision", 428, ProblemAcceptanceTest::withoutRevision), portal);
    }

    private static Answer withoutRevision(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        return portal.as(Portal.EDITOR).put(Faqs.PATH + "/" + faq.id(), Faqs.fields(faq.word()));
    }

    private static void tells(Fault fault, Portal portal) {
        Answer answer = fault.call().apply(portal).expect(fault.status());

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(problem.path("title").asText()).isNotBlank().doesNotContain("infoportal.");
        assertThat(problem.path("status").asInt()).isEqualTo(fault.status());
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("infoportal.");
        assertThat(problem.path("errors").isArray()).isTrue();
        assertThat(problem.path("traceId").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.", "java.");
    }

    @Test
    void givesEachFaultItsOwnTraceId(Portal portal) {
        Answer one = portal.guest().get("api/v1/gibt-es-nicht");
        Answer two = portal.guest().get("api/v1/gibt-es-nicht");

        assertThat(one.json().path("traceId")).isNotEqualTo(two.json().path("traceId"));
    }

    @Test
    void namesTheMethodsThatAreAllowed(Portal portal) {
        assertThat(portal.guest().delete("api/v1/faqs").expect(405).header("Allow"))
                .contains("GET");
    }

    @Test
    void showsReadersAPage(Portal portal) {
        Answer german = portal.guest().get("gibt-es-nicht").expect(404);
        Answer english = portal.guest().speaking("en").get("gibt-es-nicht").expect(404);

        assertThat(german.header("Content-Type")).startsWith("text/html");
        assertThat(german.text()).contains("<html lang=\"de\"", "</html>");
        assertThat(english.text()).contains("<html lang=\"en\"");
    }
}
