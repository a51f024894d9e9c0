package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** What editors maintain for accreditation: functions to choose from, and the tree of units. */
@PortalTest
class UnitsAndFunctionsAcceptanceTest {

    @Test
    void offersAFunctionOfTheEditorsAtRegistration(Portal portal) {
        String word = Words.unique();
        Entry function = portal.editors()
                .publish(portal.editors()
                        .create(
                                "function",
                                Map.of(
                                        "title",
                                        "Amt " + word,
                                        "titleEn",
                                        "Office " + word,
                                        "slug",
                                        "amt-" + word,
                                        "audience",
                                        "staff",
                                        "offered",
                                        true,
                                        "order",
                                        500)));
        Eventually.holds(
                "it is offered", portal.soon(), () -> registration(portal, "de").contains("Amt " + word));
        assertThat(registration(portal, "en")).contains("Office " + word);

        Member anna = portal.members().newcomer();
        portal.guest()
                .post("api/v1/registrations", anna.registrationWith("function", "amt-" + word))
                .expect(202);
        portal.mailbox().awaitConfirmation(anna.email());
        String page = "verwaltung/akkreditierungen/" + portal.members().id(anna);
        assertThat(portal.as(Portal.ACCREDITOR).get(page).expect(200).text()).contains("Amt " + word);

        portal.editors().unpublish(function);
        Eventually.holds(
                "it is gone", portal.soon(), () -> !registration(portal, "de").contains("Amt " + word));
        assertThat(portal.guest()
                        .post(
                                "api/v1/registrations",
                                portal.members().newcomer().registrationWith("function", "amt-" + word))
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("function");
        assertThat(portal.as(Portal.ACCREDITOR).get(page).expect(200).text()).contains("Amt " + word);
    }

    @Test
    @Needs(Feature.DESK)
    void importsATableAfterAPreview(Portal portal) {
        String word = Words.unique();
        Client editor = portal.as(Portal.EDITOR);
        String table = "Titel;Gehört zu;Ebene\nLand " + word + ";;Land\nKreis " + word + ";Land " + word + ";Kreis\n";

        Answer preview = editor.form("verwaltung/gliederungen/vorschau", Map.of("tabelle", table))
                .expect(200);
        assertThat(preview.text()).contains("Neu: 2. Geändert: 0. Unverändert: 0.");
        assertThat(editor.get("verwaltung/gliederungen").text()).doesNotContain(word);

        editor.form("verwaltung/gliederungen/import", Map.of("tabelle", table, "vorschlagen", "true"))
                .expect(303);
        assertThat(editor.get("verwaltung/gliederungen").text()).contains("Land " + word, "Kreis " + word);
        Eventually.holds(
                "it is proposed",
                portal.soon(),
                () -> registration(portal, "de").contains("Kreis " + word));
    }

    @Test
    @Needs(Feature.DESK)
    void saysWhichLinesGoInACircle(Portal portal) {
        String word = Words.unique();
        String table =
                "Titel;Gehört zu;Ebene\nA " + word + ";B " + word + ";Land\nB " + word + ";A " + word + ";Kreis\n";

        for (String action : new String[] {"vorschau", "import"}) {
            assertThat(portal.as(Portal.EDITOR)
                            .form("verwaltung/gliederungen/" + action, Map.of("tabelle", table))
                            .expect(422)
                            .text())
                    .contains("Zeile 2: „A " + word + "“ läge über sich selbst", "Zeile 3", "A " + word + ";B");
        }
        assertThat(portal.as(Portal.EDITOR).get("verwaltung/gliederungen").text())
                .doesNotContain(word);
    }

    @Test
    void showsTheTreeToNobodyElse(Portal portal) {
        portal.as(Portal.ACCREDITOR).get("verwaltung/gliederungen").expect(404);
        portal.guest().get("verwaltung/gliederungen").expect(404);
        portal.guest()
                .form("verwaltung/gliederungen/import", Map.of("tabelle", "Titel;Ebene\nA;Land"))
                .expect(404);
    }

    private static String registration(Portal portal, String language) {
        return portal.guest().speaking(language).get("registrieren").expect(200).text();
    }
}
