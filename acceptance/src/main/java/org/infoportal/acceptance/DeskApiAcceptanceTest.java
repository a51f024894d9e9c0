package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
@Needs(Feature.DESK)
class DeskApiAcceptanceTest {

    private static final String DESK = "api/v1/desk/content/";

    @Test
    void createsADraft(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "candidate", "chair");
        fields.put("keywords", List.of("eins", "zwei"));
        fields.put("note", "Nur für uns");
        fields.put("reviewOn", "2027-03-01");

        Answer created = portal.as(Portal.EDITOR).post(Faqs.PATH, fields).expect(201);

        JsonNode item = created.json();
        assertThat(created.header("Location"))
                .endsWith(Faqs.PATH + "/" + item.path("id").asText());
        assertThat(created.header("ETag")).matches("\"[^\"]+\"");
        assertThat(item.path("state").asText()).isEqualTo("draft");
        assertThat(item.path("slug").asText()).isEqualTo("was-bedeutet-" + word);
        JsonNode read = portal.as(Portal.EDITOR)
                .get(Faqs.PATH + "/" + item.path("id").asText())
                .expect(200)
                .json();
        assertThat(read).isEqualTo(item);
        assertThat(read.path("question")).isEqualTo(item.path("question"));
        assertThat(read.path("audiences").toString()).isEqualTo("[\"candidate\",\"chair\"]");
        assertThat(read.path("keywords").toString()).isEqualTo("[\"eins\",\"zwei\"]");
        assertThat(read.path("order").asInt()).isEqualTo(10);
        assertThat(read.path("note").asText()).isEqualTo("Nur für uns");
        assertThat(read.path("reviewOn").asText()).startsWith("2027-03-01");
    }

    @Test
    void replacesAllFields(Portal portal) {
        Faq faq = portal.faqs().draft("candidate");
        Map<String, Object> fields = Faqs.fields(faq.word(), "member");
        fields.remove("order");
        fields.put("question", "Neu: " + faq.word());

        Answer changed = portal.as(Portal.EDITOR)
                .put(Faqs.PATH + "/" + faq.id(), fields, "If-Match", faq.etag())
                .expect(200);

        assertThat(changed.header("ETag")).isNotBlank().isNotEqualTo(faq.etag());
        JsonNode item = changed.json();
        assertThat(item.path("question").asText()).isEqualTo("Neu: " + faq.word());
        assertThat(item.path("audiences").toString()).isEqualTo("[\"member\"]");
        assertThat(item.path("order").isMissingNode() || item.path("order").isNull())
                .isTrue();
    }

    @Test
    void tellsWhenSomebodyElseSaved(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        Faq changed = portal.faqs().change(faq, Faqs.fields(faq.word(), "candidate"));
        Client editor = portal.as(Portal.EDITOR);
        String path = Faqs.PATH + "/" + faq.id();

        editor.put(path, Faqs.fields(faq.word(), "public"), "If-Match", faq.etag())
                .expect(412);
        editor.post(path + "/publish", Map.of(), "If-Match", faq.etag()).expect(412);
        editor.delete(path, "If-Match", faq.etag()).expect(412);

        assertThat(etag(portal, faq)).isEqualTo(changed.etag());
    }

    @Test
    void asksForTheRevision(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        Client editor = portal.as(Portal.EDITOR);
        String path = Faqs.PATH + "/" + faq.id();

        editor.put(path, Faqs.fields(faq.word(), "public")).expect(428);
        editor.delete(path).expect(428);
        editor.put(path, Faqs.fields(faq.word(), "public"), "If-Match", "unfug").expectRefused();

        assertThat(etag(portal, faq)).isEqualTo(faq.etag());
    }

    private static String etag(Portal portal, Faq faq) {
        return portal.as(Portal.EDITOR)
                .get(Faqs.PATH + "/" + faq.id())
                .expect(200)
                .header("ETag");
    }

    @Test
    void takesOneOfSeveralSavesAtTheSameTime(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        Client editor = portal.as(Portal.EDITOR);

        List<Integer> statuses = List.of(1, 2, 3, 4, 5).parallelStream()
                .map(i -> {
                    Map<String, Object> fields = Faqs.fields(faq.word(), "member");
                    fields.put("order", i);
                    return editor.put(Faqs.PATH + "/" + faq.id(), fields, "If-Match", faq.etag())
                            .status();
                })
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412, 412);
    }

    @Test
    void answersActionsWithTheItem(Portal portal) {
        Faq faq = portal.faqs().draft("public");

        Answer published = portal.as(Portal.EDITOR)
                .post(Faqs.PATH + "/" + faq.id() + "/publish", Map.of(), "If-Match", faq.etag())
                .expect(200);

        assertThat(published.json().path("id").asText()).isEqualTo(faq.id());
        assertThat(published.json().path("state").asText()).isEqualTo("published");
        assertThat(published.header("ETag")).isNotBlank();
    }

    @Test
    void forgetsWhatWasDeleted(Portal portal) {
        Faq faq = portal.faqs().published("public");

        portal.faqs().delete(faq);

        Client editor = portal.as(Portal.EDITOR);
        editor.get(Faqs.PATH + "/" + faq.id()).expect(404);
        editor.delete(Faqs.PATH + "/" + faq.id(), "If-Match", faq.etag()).expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Größe & Maß: Übermut?, groesse-mass-uebermut",
        "Ärger im Öffentlichen Café, aerger-im-oeffentlichen-cafe",
        "  Zu   viele - Zeichen!!! , zu-viele-zeichen"
    })
    void makesReadableSlugs(String question, String slug, Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "member");
        fields.put("question", question + " " + word);

        assertThat(portal.faqs().create(word, fields).slug()).isEqualTo(slug + "-" + word);
    }

    @Test
    void makesSlugsUnique(Portal portal) {
        String word = Words.unique();
        Faq first = portal.faqs().create(word, Faqs.fields(word, "public"));
        Faq second = portal.faqs().create(word, Faqs.fields(word, "public"));
        Map<String, Object> taken = Faqs.fields(word, "public");
        taken.put("slug", first.slug());

        assertThat(second.slug()).isNotEqualTo(first.slug()).startsWith(first.slug());
        assertThat(portal.as(Portal.EDITOR).post(Faqs.PATH, taken).expect(422).fieldErrors())
                .containsOnlyKeys("slug");
    }

    @Test
    void makesSlugsUniqueAtTheSameTime(Portal portal) {
        String word = Words.unique();

        List<String> slugs = List.of(1, 2, 3, 4, 5, 6).parallelStream()
                .map(i ->
                        portal.faqs().create(word, Faqs.fields(word, "public")).slug())
                .toList();

        assertThat(slugs).doesNotHaveDuplicates();
    }

    @Test
    void makesASlugOfWhateverIsAsked(Portal portal) {
        for (String question : List.of("???", "😀", "日本語", "-", "x".repeat(250))) {
            Map<String, Object> fields = Faqs.fields(Words.unique(), "public");
            fields.put("question", question);
            Faq faq = portal.faqs().create(question, fields);
            assertThat(faq.slug())
                    .as(question)
                    .matches("[a-z0-9]+(-[a-z0-9]+)*")
                    .hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void keepsAFormerAddressFromBeingTaken(Portal portal) {
        Faq faq = portal.faqs().published("public");
        Map<String, Object> moved = Faqs.fields(faq.word(), "public");
        moved.put("slug", "neu-" + faq.word());
        portal.faqs().publish(portal.faqs().change(faq, moved));

        Faq second = portal.faqs().create(faq.word(), Faqs.fields(faq.word(), "public"));

        assertThat(second.slug()).isNotEqualTo(faq.slug());
    }

    @Test
    void refusesAnAnswerThatIsNothingButScript(Portal portal) {
        Map<String, Object> fields = Faqs.fields(Words.unique(), "public");
        fields.put("answer", "<script>alert(1)</script>");

        assertThat(portal.as(Portal.EDITOR).post(Faqs.PATH, fields).expect(422).fieldErrors())
                .containsOnlyKeys("answer");
    }

    @Test
    void listsDraftsToo(Portal portal) {
        Faq draft = portal.faqs().draft("member");

        Answer found =
                portal.as(Portal.EDITOR).get(Faqs.PATH + "?q=" + draft.word()).expect(200);

        assertThat(found.json().path("total").asInt()).isEqualTo(1);
        JsonNode item = found.items().get(0);
        assertThat(item.path("id").asText()).isEqualTo(draft.id());
        assertThat(item.path("state").asText()).isEqualTo("draft");
        assertThat(item.path("slug").asText()).isEqualTo(draft.slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq", "election", "page", "unit"})
    void editsEveryContentType(String type, Portal portal) {
        Answer list = portal.as(Portal.EDITOR).get(DESK + type + "?limit=1").expect(200);

        JsonNode item = list.items().get(0);
        Answer one = portal.as(Portal.EDITOR)
                .get(DESK + type + "/" + item.path("id").asText())
                .expect(200);
        assertThat(one.header("ETag")).isNotBlank();
    }

    @Test
    void checksDates(Portal portal) {
        Map<String, Object> election = Map.of(
                "title", "Wahl " + Words.unique(), "day", "2027-02-30", "jurisdiction", "Hier", "audiences", List.of());

        assertThat(portal.as(Portal.EDITOR)
                        .post(DESK + "election", election)
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("day");
    }

    @Test
    void knowsNoOtherTypesAndIds(Portal portal) {
        Client editor = portal.as(Portal.EDITOR);

        for (String type : List.of("gibt-es-nicht", "users", "infoportal", "..%2Ffaq", "%00", "FAQ")) {
            editor.get(DESK + type).expectRefused();
            editor.post(DESK + type, Map.of("title", "x")).expectRefused();
        }
        for (String id :
                List.of("gibt-es-nicht", "00000000-0000-0000-0000-000000000000", "%00", "..%2F..", "'%20or%201")) {
            editor.get(Faqs.PATH + "/" + id).expectRefused();
            editor.post(Faqs.PATH + "/" + id + "/publish", Map.of(), "If-Match", "\"1\"")
                    .expectRefused();
        }
        Faq faq = portal.faqs().draft("member");
        editor.get(DESK + "page/" + faq.id()).expect(404);
        editor.post(Faqs.PATH + "/" + faq.id() + "/explode", Map.of(), "If-Match", faq.etag())
                .expectRefused();
    }
}
