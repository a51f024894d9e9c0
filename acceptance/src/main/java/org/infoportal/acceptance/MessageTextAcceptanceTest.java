package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Editors word mails and texts of pages themselves. */
@PortalTest
class MessageTextAcceptanceTest {

    private static final String TYPE = "message-text";

    @Test
    void sendsAMailInTheEditorsWords(Portal portal) {
        String word = Words.unique();
        Member member = portal.members().accredited("candidate");
        Entry words = portal.editors()
                .publish(portal.editors()
                        .create(
                                TYPE,
                                Map.of(
                                        "key",
                                        "mail.accreditation-revoke",
                                        "language",
                                        "de",
                                        "subject",
                                        "Ihr Zugang wurde beendet",
                                        "text",
                                        "Hallo {name},\n\nunser Kennwort ist " + word + ".\n\n{link}\n\nIhre {site}")));
        try {
            Eventually.holds(
                    "the words are in force",
                    portal.soon(),
                    () -> portal.editors().state(words).equals("published"));
            portal.members().decide(member, "revoke", "Das Amt ist vorüber.").expect(200);

            Mail mail = portal.mailbox()
                    .await(member.email(), "in own words", m -> m.text().contains(word));
            assertThat(mail.subject()).isEqualTo("Ihr Zugang wurde beendet");
            assertThat(mail.text())
                    .contains("Hallo " + member.firstName() + " " + member.lastName())
                    .doesNotContain("{");
            assertThat(mail.html()).contains("<a href=\"" + portal.baseUri());
        } finally {
            portal.editors().unpublish(words);
        }
    }

    @Test
    void showsATextOfAPageInTheEditorsWordsUntilTheyAreTakenBack(Portal portal) {
        String word = Words.unique();
        Entry words = portal.editors()
                .publish(portal.editors()
                        .create(
                                TYPE,
                                Map.of(
                                        "key",
                                        "infoportal.web.registered.noMail",
                                        "language",
                                        "de",
                                        "text",
                                        "Nichts bekommen? " + word)));
        Eventually.holds("it is shown", portal.soon(), () -> registered(portal).contains(word));

        portal.editors().unpublish(words);

        Eventually.holds("it is gone", portal.soon(), () -> !registered(portal).contains(word));
    }

    @Test
    @Needs(Feature.DESK)
    void checksAndPreviewsWhatAnEditorWrites(Portal portal) {
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/message-text/neu");
            editor.choose("key", "mail.recover-access");
            editor.page().locator("[name=language][value=de]").check();
            editor.fill("subject", "Ihr Zugang");
            editor.fill("text", "Guten Tag {nmae}");
            save(editor);
            assertThat(editor.main().locator("[role=alert]").innerText())
                    .contains("{nmae}", "{name}", "{link}", "{userName}");

            editor.fill("text", "");
            save(editor);
            assertThat(editor.heading()).isEqualTo("Mail – Konto: Zugang vergessen");
            assertThat(editor.page().locator("[name=text]").inputValue())
                    .contains("Guten Tag {name},", "{userName}", "{minutes}");
            editor.follow("Vorschau mit Beispielwerten");
            assertThat(editor.main().innerText()).contains("Ihr Zugang", "Guten Tag Mara Muster,", "30 Minuten");
        }
    }

    private static void save(Visitor editor) {
        editor.page()
                .waitForNavigation(
                        () -> editor.main().locator("button[value=save]").click());
    }

    private static String registered(Portal portal) {
        Member newcomer = portal.members().newcomer();
        try (Visitor guest = portal.visitor()) {
            guest.register(newcomer);
            return guest.main().innerText();
        }
    }
}
