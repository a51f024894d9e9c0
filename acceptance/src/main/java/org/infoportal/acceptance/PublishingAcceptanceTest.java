package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors do reaches the readers, and nothing else does. */
@PortalTest
class PublishingAcceptanceTest {

    @Test
    void publishesAndTakesBack(Portal portal) {
        Faq faq = portal.faqs().draft("public");
        Client guest = portal.guest();
        guest.get(faq.page()).expect(404);

        Faq published = portal.faqs().publish(faq);
        assertThat(portal.faqs().state(faq)).isEqualTo("published");
        guest.get(faq.page()).expect(200);

        portal.faqs().unpublish(published);
        assertThat(portal.faqs().state(faq)).isEqualTo("draft");
        guest.get(faq.page()).expect(404);
        assertThat(guest.get("api/v1/faqs?q=" + faq.word()).items()).isEmpty();
    }

    @Test
    void showsAChangeOnlyAfterItsPublication(Portal portal) {
        Faq faq = portal.faqs().published("public");
        Map<String, Object> fields = Faqs.fields(faq.word(), "public");
        fields.put("answer", "<p>Eine neue Antwort.</p>");

        Faq changed = portal.faqs().change(faq, fields);
        assertThat(portal.faqs().state(faq)).isEqualTo("changed");
        assertThat(portal.guest().get(faq.page()).text()).doesNotContain("Eine neue Antwort");

        portal.faqs().publish(changed);
        assertThat(portal.faqs().state(faq)).isEqualTo("published");
        Eventually.holds(
                "the new answer",
                portal.soon(),
                () -> portal.guest().get(faq.page()).text().contains("Eine neue Antwort"));
    }

    @Test
    void closesAnEntryAtOnceWhenItsAudienceIsPublished(Portal portal) {
        Faq faq = portal.faqs().published("public");

        portal.faqs().publish(portal.faqs().change(faq, Faqs.fields(faq.word(), "candidate")));

        Eventually.holds(
                "closed to guests",
                portal.soon(),
                () -> portal.guest().get(faq.page()).status() == 404);
        portal.as("mitglied").get(faq.page()).expect(200);
    }

    @Test
    void deletesEverywhere(Portal portal) {
        Faq faq = portal.faqs().published("public");

        portal.faqs().delete(faq);

        portal.guest().get(faq.page()).expect(404);
        assertThat(portal.guest().get("api/v1/faqs?q=" + faq.word()).items()).isEmpty();
    }

    @Test
    void keepsTheAddressWhenTheQuestionChanges(Portal portal) {
        Faq faq = portal.faqs().published("public");
        Map<String, Object> fields = Faqs.fields(faq.word(), "public");
        fields.put("question", "Ganz anders gefragt: " + faq.word());

        Faq changed = portal.faqs().publish(portal.faqs().change(faq, fields));

        assertThat(changed.slug()).isEqualTo(faq.slug());
        Eventually.holds(
                "the new question",
                portal.soon(),
                () -> portal.guest().get(faq.page()).expect(200).text().contains("Ganz anders gefragt"));
    }

    @Test
    void leadsFromAFormerAddressToThePresentOne(Portal portal) {
        Faq faq = portal.faqs().published("candidate");
        Map<String, Object> fields = Faqs.fields(faq.word(), "candidate");
        fields.put("slug", "neu-" + faq.word());

        portal.faqs().publish(portal.faqs().change(faq, fields));

        Client member = portal.as("mitglied");
        Eventually.holds(
                "the new address",
                portal.soon(),
                () -> member.get("faq/neu-" + faq.word()).status() == 200);
        Answer old = member.get(faq.page());
        assertThat(old.status()).isIn(301, 308);
        assertThat(old.header("Location")).endsWith("faq/neu-" + faq.word());
        portal.guest().get(faq.page()).expect(404);
        portal.guest().get("faq/neu-" + faq.word()).expect(404);
    }

    @Test
    void sanitisesRichText(Portal portal) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, "public");
        fields.put("answer", """
                <h3 style="color:red" onclick="alert(1)">Titel</h3><p>Text <a href="javascript:alert(2)">böse</a>
                <a href="https://example.org/">gut</a><img src=x onerror=alert(3)></p><script>alert(4)</script>
                <iframe src="https://example.org"></iframe><form action="/abmelden"><input name=x></form>
                <svg/onload=alert(5)><style>*{display:none}</style><ul><li>Punkt</li></ul>""");

        Faq faq = portal.faqs().publish(portal.faqs().create(word, fields));

        String stored = portal.guest()
                .get("api/v1/faqs?q=" + word)
                .items()
                .get(0)
                .path("answer")
                .asText();
        assertThat(stored)
                .contains("<h3>Titel</h3>", "<li>Punkt</li>", "https://example.org/")
                .doesNotContain(
                        "alert",
                        "script",
                        "style",
                        "onclick",
                        "<img",
                        "<iframe",
                        "<form",
                        "<input",
                        "<svg",
                        "javascript");
        assertThat(portal.guest().get(faq.page()).text()).doesNotContain("alert(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mitglied", "wartend", "freischaltung"})
    void showsTheDeskToNobodyElse(String account, Portal portal) {
        Faq faq = portal.faqs().published("public");
        String path = Faqs.PATH + "/" + faq.id();

        for (Client other : List.of(portal.guest(), portal.as(account))) {
            other.get(Faqs.PATH).expect(404);
            other.get(path).expect(404);
            other.post(Faqs.PATH, Faqs.fields(Words.unique(), "public")).expect(404);
            other.post(Faqs.PATH, Map.of()).expect(404);
            other.put(path, Faqs.fields(faq.word(), "member"), "If-Match", faq.etag())
                    .expect(404);
            other.delete(path, "If-Match", faq.etag()).expect(404);
            other.post(path + "/unpublish", Map.of(), "If-Match", faq.etag()).expect(404);
            for (String page : List.of("desk", "desk/faq", "desk/faq/neu", "desk/faq/" + faq.id())) {
                other.get(page).expect(404);
            }
        }
        portal.guest().get(faq.page()).expect(200);
    }
}
