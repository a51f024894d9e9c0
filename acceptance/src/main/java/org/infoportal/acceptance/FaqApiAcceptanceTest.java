package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class FaqApiAcceptanceTest {

    private static final String PATH = "api/v1/faqs";

    @Test
    void givesWhatTheContractNames(Portal portal) {
        Faq faq = portal.faqs().published("public", "candidate");

        Answer answer = portal.guest().get(PATH + "?q=" + faq.word()).expect(200);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        JsonNode item = answer.items().get(0);
        assertThat(item.path("id").asText()).isEqualTo(faq.id());
        assertThat(item.path("slug").asText()).isEqualTo(faq.slug());
        assertThat(item.path("question").asText()).isEqualTo(faq.question());
        assertThat(item.path("answer").asText()).contains("<strong>" + faq.word() + "</strong>");
        assertThat(item.path("category").asText()).isEqualTo("Kandidieren");
        assertThat(item.path("audiences")).hasSize(2);
        assertThat(OffsetDateTime.parse(item.path("updated").asText())).isNotNull();
        assertThat(item.has("note")).as("the editors' own note").isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,                guest:no,  pending:no,  member:yes, candidate:yes
            public,          guest:yes, pending:yes, member:yes, candidate:yes
            member,          guest:no,  pending:no,  member:yes, candidate:yes
            candidate,       guest:no,  pending:no,  member:no,  candidate:yes
            chair,           guest:no,  pending:no,  member:no,  candidate:no
            """)
    void opensEachAudienceForItsViewers(
            String audience, String guest, String pending, String member, String candidate, Portal portal) {
        Faq faq = audience == null ? portal.faqs().published() : portal.faqs().published(audience);

        assertThat("guest:" + yes(portal.guest(), faq)).isEqualTo(guest);
        assertThat("pending:" + yes(portal.as("wartend"), faq)).isEqualTo(pending);
        assertThat("member:" + yes(portal.as(portal.members().accredited()), faq))
                .isEqualTo(member);
        assertThat("candidate:" + yes(portal.as("mitglied"), faq)).isEqualTo(candidate);
    }

    private static String yes(Client client, Faq faq) {
        return client.get(PATH + "?q=" + faq.word()).expect(200).items().isEmpty() ? "no" : "yes";
    }

    @Test
    void filtersByCategory(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "public");
        fields.put("category", "Thema " + word);
        portal.faqs().publish(portal.faqs().create(word, fields));
        portal.faqs().published("public");

        List<JsonNode> found = portal.guest()
                .get(PATH + "?category=" + Client.encode("Thema " + word))
                .expect(200)
                .items();

        assertThat(found).hasSize(1);
        assertThat(portal.guest()
                        .get(PATH + "?category=gibtesnicht")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void findsWordsWithoutRegardToCase(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "public");
        fields.put("question", "Öffnungszeiten für " + word);
        fields.put("keywords", List.of("Rathaus" + word));
        portal.faqs().publish(portal.faqs().create(word, fields));

        for (String query :
                List.of(word.toUpperCase(Locale.ROOT), "öffnungszeiten " + word, word + " ÖFFNUNG", "rathaus" + word)) {
            assertThat(portal.guest().get(PATH + "?q=" + Client.encode(query)).items())
                    .as(query)
                    .hasSize(1);
        }
        assertThat(portal.guest().get(PATH + "?q=" + word + "+gibtesnicht").items())
                .isEmpty();
    }

    @Test
    void doesNotFindTheEditorsNote(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "public");
        fields.put("note", "intern" + word);
        Faq faq = portal.faqs().publish(portal.faqs().create(word, fields));

        assertThat(portal.guest().get(PATH + "?q=intern" + word).items()).isEmpty();
        assertThat(portal.guest().get(faq.page()).expect(200).text()).doesNotContain("intern" + word);
    }

    @Test
    void pagesWithoutGapsOrRepetition(Portal portal) {
        Client guest = portal.guest();
        JsonNode all = guest.get(PATH + "?limit=200").expect(200).json();
        int total = all.path("total").asInt();
        Set<String> seen = new HashSet<>();

        for (int offset = 0; offset < total; offset += 7) {
            Answer page = guest.get(PATH + "?limit=7&offset=" + offset).expect(200);
            assertThat(page.json().path("total").asInt()).isEqualTo(total);
            page.items()
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asText())).isTrue());
        }
        assertThat(seen).hasSize(total);
        assertThat(guest.get(PATH + "?offset=" + total).expect(200).items()).isEmpty();
        assertThat(guest.get(PATH).expect(200).items().size()).isLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=201",
                "limit=0",
                "limit=-1",
                "limit=viele",
                "limit=1.5",
                "limit=99999999999999999999",
                "offset=-1",
                "offset=x",
                "offset=%00"
            })
    void namesBoundsThatAreBroken(String query, Portal portal) {
        Answer answer = portal.guest().get(PATH + "?" + query).expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys(query.replaceAll("=.*", ""));
    }

    @Test
    void showsDemoContent(Portal portal) {
        int forGuests =
                portal.guest().get(PATH + "?limit=1").json().path("total").asInt();
        int forCandidates = portal.as("mitglied")
                .get(PATH + "?limit=1")
                .json()
                .path("total")
                .asInt();
        int all = portal.as(Portal.EDITOR)
                .get(PATH + "?limit=1")
                .json()
                .path("total")
                .asInt();

        assertThat(forGuests).isGreaterThanOrEqualTo(10);
        assertThat(forCandidates).isGreaterThan(forGuests);
        assertThat(all).isGreaterThanOrEqualTo(40);
    }

    @Test
    void answersWithNotModifiedOnlyToTheSameViewer(Portal portal) {
        portal.faqs().published("candidate");
        Answer full = portal.as("mitglied").get(PATH + "?limit=200").expect(200);
        String etag = full.header("ETag");

        if (!etag.isEmpty()) {
            portal.as("mitglied")
                    .get(PATH + "?limit=200", "If-None-Match", etag)
                    .expect(304);
        }
        portal.guest().get(PATH + "?limit=200", "If-None-Match", etag).expect(200);
    }
}
