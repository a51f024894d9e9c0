package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.OpenApiDocument;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API does is what its description says. */
@PortalTest
class OpenApiAcceptanceTest {

    private static final String PATH = "api/v1/openapi.json";

    private static OpenApiDocument document(Portal portal) {
        return new OpenApiDocument(portal.guest().get(PATH).expect(200).json());
    }

    @Test
    void isAnOpenApiDocument(Portal portal) {
        JsonNode root = portal.guest().get(PATH).expect(200).json();

        assertThat(root.path("openapi").asText()).startsWith("3.");
        assertThat(root.path("info").path("title").asText()).isNotBlank();
        assertThat(root.path("info").path("version").asText()).isNotBlank();
        assertThat(root.path("paths").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get    | session                        | 200
            post   | session                        | 200 400 401 403 413 415 422 429
            delete | session                        | 204 403
            post   | registrations                  | 202 400 403 413 415 422 429
            get    | accreditations                 | 200 404 422
            post   | accreditations/{}/decision     | 200 400 403 404 409 413 415 422
            get    | faqs                           | 200 422
            get    | elections                      | 200 422
            get    | deadlines                      | 200 422
            get    | deadlines/{}                   | 200 404
            get    | open-data                      | 200
            get    | open-data/deadlines.json       | 200
            get    | open-data/deadline-rules.json  | 200
            get    | content/faq                    | 200 404 422
            get    | content/faq/{}                 | 200 404
            get    | content/deadline-rule          | 200 404 422
            """)
    void describesEveryCallAndAnswer(String method, String path, String statuses, Portal portal) {
        describes(method, path, statuses, portal);
    }

    @ParameterizedTest
    @Needs(Feature.DESK)
    @CsvSource(delimiter = '|', textBlock = """
            get    | desk/content/faq               | 200 404 422
            post   | desk/content/faq               | 201 400 403 404 413 415 422
            get    | desk/content/faq/{}            | 200 404
            put    | desk/content/faq/{}            | 200 400 403 404 412 413 415 422 428
            delete | desk/content/faq/{}            | 204 403 404 412 428
            post   | desk/content/faq/{}/publish    | 200 403 404 412
            post   | desk/content/faq/{}/unpublish  | 200 403 404 412
            """)
    void describesTheDesk(String method, String path, String statuses, Portal portal) {
        describes(method, path, statuses, portal);
    }

    private static void describes(String method, String path, String statuses, Portal portal) {
        JsonNode responses = document(portal).operation(method, path).path("responses");

        SoftAssertions found = new SoftAssertions();
        for (String status : statuses.split(" ")) {
            found.assertThat(responses.has(status) || responses.has("default") && status.startsWith("4"))
                    .as("%s %s -> %s", method, path, status)
                    .isTrue();
        }
        found.assertAll();
    }

    private record Sample(String path, String live, String account) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("session", "api/v1/session", "mitglied"),
                new Sample("faqs", "api/v1/faqs?limit=3", "mitglied"),
                new Sample("elections", "api/v1/elections", "mitglied"),
                new Sample("deadlines", "api/v1/deadlines?limit=3", "mitglied"),
                new Sample("open-data", "api/v1/open-data", "mitglied"),
                new Sample("open-data/deadlines.json", "api/v1/open-data/deadlines.json", "mitglied"),
                new Sample("open-data/deadline-rules.json", "api/v1/open-data/deadline-rules.json", "mitglied"),
                new Sample("content/faq", "api/v1/content/faq?limit=3", "mitglied"),
                new Sample("content/synonym", "api/v1/content/synonym?limit=3", "mitglied"),
                new Sample("accreditations", "api/v1/accreditations?limit=3", Portal.ACCREDITOR));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void describesEveryPropertyOfAnAnswer(Sample sample, Portal portal) {
        describesAll(sample, portal);
    }

    @Test
    @Needs(Feature.DESK)
    void describesEveryPropertyOfTheDesksAnswer(Portal portal) {
        describesAll(new Sample("desk/content/faq", Faqs.PATH + "?limit=3", Portal.EDITOR), portal);
    }

    private static void describesAll(Sample sample, Portal portal) {
        OpenApiDocument document = document(portal);
        Answer answer = portal.as(sample.account()).get(sample.live()).expect(200);

        assertThat(document.undescribed(document.schema("get", sample.path(), "200"), answer.json(), ""))
                .isEmpty();
    }

    @Test
    void describesProblems(Portal portal) {
        OpenApiDocument document = document(portal);
        Answer answer = portal.guest().post("api/v1/registrations", Map.of()).expect(422);

        JsonNode schema = document.schema("post", "registrations", "422");

        assertThat(document.undescribed(schema, answer.json(), "")).isEmpty();
    }

    @Test
    void describesWhatAnEditorSends(Portal portal) {
        String text = portal.guest().get(PATH).text();

        assertThat(text).contains(List.of("\"firstName\"", "\"passwordRepeat\"", "\"identifier\"", "\"decision\""));
    }

    @Test
    void namesItsOwnAddress(Portal portal) {
        OpenApiDocument document = document(portal);

        assertThat(document.address(portal.baseUri().resolve(PATH), "faqs"))
                .isEqualTo(portal.baseUri().resolve("api/v1/faqs"));
    }

    @Test
    void namesNothingThatDoesNotExist(Portal portal) {
        for (String path : document(portal).pathsWithoutParameters("get")) {
            Answer answer = portal.as("admin").get("api/v1/" + path);
            assertThat(answer.status()).as(path).isLessThan(400);
        }
    }
}
