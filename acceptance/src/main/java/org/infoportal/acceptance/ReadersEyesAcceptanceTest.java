package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Editors see an item as its readers will, learn who can see it, and are asked before everybody can. */
@PortalTest
@Needs(Feature.DESK)
class ReadersEyesAcceptanceTest {

    @Test
    void previewsADraftAsReadersOfTwoUnits(Portal portal) {
        String word = Words.unique();
        Entry here = unit(portal, "Kreis " + word);
        Entry elsewhere = unit(portal, "Nachbarkreis " + word);
        Map<String, Object> fields = Faqs.fields(word, "candidate");
        fields.put("unit", here.id());
        Faq draft = portal.faqs().create(word, fields);
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/faq/" + draft.id());
            editor.follow("Vorschau: so sehen es andere");

            assertThat(editor.heading()).isEqualTo(draft.question());
            assertThat(bar(editor)).contains("Findet diese Seite", "Entwurf");
            assertThat(editor.page().locator("header").innerText())
                    .contains("Beispielperson")
                    .doesNotContain("Redaktion");
            assertThat(editor.page()
                            .locator("meta[name=robots][content=noindex]")
                            .count())
                    .isEqualTo(1);

            see(editor, "candidate", elsewhere.id());
            assertThat(bar(editor)).contains("Würde nichts finden (404)", "Gliederung");
            assertThat(editor.main().innerText()).doesNotContain(word);
            see(editor, "chair", here.id());
            assertThat(bar(editor)).contains("Würde nichts finden (404)", "Kreise");
            see(editor, "public", "");
            assertThat(bar(editor)).contains("nicht angemeldet");
            see(editor, "candidate", here.id());
            assertThat(editor.heading()).isEqualTo(draft.question());
        }
        assertThat(portal.guest().get(draft.page()).status()).isEqualTo(404);
    }

    @Test
    void keepsThePreviewFromEverybodyElseAndFromCaches(Portal portal) {
        Faq draft = portal.faqs().draft("public");
        String preview = "desk/faq/" + draft.id() + "/vorschau";

        Answer shown = portal.as(Portal.EDITOR).get(preview).expect(200);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("X-Robots-Tag")).contains("noindex");
        portal.as(Portal.EDITOR).get(preview + "?kreis=gibt-es-nicht").expect(404);
        portal.as(Portal.EDITOR).get(preview + "?kreis=chair&gliederung=falsch").expect(404);
        portal.guest().get(preview).expect(404);
        portal.as(portal.members().accredited("candidate")).get(preview).expect(404);
    }

    @Test
    void tellsWhoCanSeeAnItemAndWhy(Portal portal) {
        Member chair = portal.members().accredited("chair");
        Member candidate = portal.members().accredited("candidate");
        Faq faq = portal.faqs().published("chair");
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/faq/" + faq.id());
            assertThat(editor.main().innerText())
                    .contains("Wer kann das sehen?", "dieser Kreise sehen es: Vorsitzende");
            editor.follow("Für eine Person prüfen");

            ask(editor, chair.email());
            assertThat(editor.main().locator("[role=status]").innerText())
                    .contains("Ja, ", chair.lastName(), "gehört zu einem Kreis");
            assertThat(editor.page().url()).doesNotContain("example");
            ask(editor, candidate.email());
            assertThat(editor.main().locator("[role=status]").innerText())
                    .contains("Nein, ", candidate.lastName(), "keinem der Kreise");
            ask(editor, "niemand-" + Words.unique() + "@example.org");
            assertThat(editor.main().locator("[role=status]").innerText()).contains("kein Konto");
            ask(editor, "");
            assertThat(editor.main().locator("[role=alert]").count()).isEqualTo(1);
        }
    }

    @Test
    void asksBeforeEverybodyCanReadWhatWasForSome(Portal portal) {
        Faq faq = portal.faqs().published("chair");
        portal.editors().change(faq.entry(), Faqs.fields(faq.word(), "public"));
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/faq/" + faq.id());
            press(editor, "button[value=publish]");

            assertThat(editor.heading()).isEqualTo("Das werden dann alle sehen");
            assertThat(editor.main().innerText()).contains("Vorsitzende", "auch ohne Anmeldung");
            assertThat(portal.guest().get(faq.page()).status()).isEqualTo(404);

            press(editor, "form button[type=submit]");
            assertThat(editor.main().innerText()).contains("Veröffentlicht");
        }
        portal.guest().get(faq.page()).expect(200);
    }

    @Test
    void wantsItSaidInTheApiToo(Portal portal) {
        Faq faq = portal.faqs().published("member");
        portal.editors().change(faq.entry(), Faqs.fields(faq.word(), "public"));
        Client editor = portal.as(Portal.EDITOR);
        String publish = Faqs.PATH + "/" + faq.id() + "/publish";

        assertThat(editor.post(publish, Map.of()).expect(409).fieldErrors()).containsOnlyKeys("confirmPublic");
        portal.guest().get(faq.page()).expect(404);

        editor.post(publish, Map.of("confirmPublic", true)).expect(200);
        portal.guest().get(faq.page()).expect(200);
    }

    private static Entry unit(Portal portal, String title) {
        return portal.editors()
                .publish(portal.editors()
                        .create("unit", Map.of("title", title, "level", "district", "audiences", List.of("public"))));
    }

    private static String bar(Visitor visitor) {
        return visitor.page().locator(".ip-preview").innerText();
    }

    private static void see(Visitor visitor, String audience, String unit) {
        Page page = visitor.page();
        page.locator("select[name=kreis]").selectOption(audience);
        page.locator("select[name=gliederung]").selectOption(unit);
        page.waitForNavigation(() -> page.locator(".ip-preview button").click());
    }

    private static void ask(Visitor visitor, String person) {
        visitor.fill("person", person);
        press(visitor, "form:has([name=person]) button[type=submit]");
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .waitForNavigation(() -> visitor.main().locator(button).first().click());
    }
}
