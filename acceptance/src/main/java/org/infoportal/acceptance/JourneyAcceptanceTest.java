package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** The whole path, as people walk it: from a guest's first look to an answer that only candidates see. */
@PortalTest
class JourneyAcceptanceTest {

    @Test
    void showsGuestsElectionAndPublicAnswers(Portal portal) {
        Faq open = portal.faqs().published("public");
        Faq closed = portal.faqs().published("member");
        try (Visitor guest = portal.visitor()) {
            assertThat(guest.open("")).isEqualTo(200);

            assertThat(guest.main().locator("time[datetime]").count())
                    .as("election day")
                    .isPositive();
            assertThat(links(guest, "Anmelden")).isPositive();
            assertThat(links(guest, "Registrieren")).isPositive();

            guest.follow("Fragen und Antworten");
            assertThat(guest.main().innerText()).contains(open.question()).doesNotContain(closed.word());
            guest.follow("Impressum");
            assertThat(guest.heading()).contains("Impressum");
            guest.follow("Datenschutz");
            assertThat(guest.heading()).contains("Datenschutz");
            assertThat(guest.complaints()).isEmpty();
        }
    }

    private static int links(Visitor visitor, String label) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .count();
    }

    @Test
    void opensCandidatesAnswersInARunningSession(Portal portal) {
        Faq open = portal.faqs().published("public");
        Faq forCandidates = portal.faqs().published("candidate");
        Member anna = portal.members().newcomer();
        try (Visitor member = portal.visitor();
                Visitor accreditor = portal.visitor()) {
            register(member, anna);
            confirm(member, portal.mailbox().awaitConfirmation(anna.email()));

            member.login(anna.email(), anna.password());
            member.open("konto");
            assertThat(member.main().innerText()).contains("In Prüfung");
            assertThat(questions(member)).contains(open.question()).doesNotContain(forCandidates.word());

            int mails = portal.mailbox().to(anna.email()).size();
            accreditor.login(Portal.ACCREDITOR, Portal.DEMO_PASSWORD);
            accreditForCandidates(accreditor, anna);
            portal.mailbox().awaitNumber(anna.email(), mails + 1);

            Eventually.holds(
                    "her running session sees the candidates' answer",
                    portal.soon(),
                    () -> questions(member).contains(forCandidates.question()));
            assertThat(member.complaints()).isEmpty();
            assertThat(accreditor.complaints()).isEmpty();
        }
    }

    private static void register(Visitor visitor, Member member) {
        visitor.open("");
        visitor.follow("Registrieren");
        visitor.register(member);
        assertThat(visitor.heading()).isEqualTo("Vielen Dank");
        assertThat(visitor.main().innerText()).contains("E-Mail-Adresse bestätigen");
    }

    private static void confirm(Visitor visitor, Mail mail) {
        visitor.open(mail.confirmationLink().orElseThrow());
        visitor.press("Adresse bestätigen");
        assertThat(visitor.heading()).isEqualTo("Adresse bestätigt");
    }

    private static void accreditForCandidates(Visitor accreditor, Member member) {
        accreditor.follow("Freischaltung");
        accreditor
                .page()
                .waitForNavigation(() -> accreditor
                        .main()
                        .locator("a[href*='state=pending']")
                        .first()
                        .click());
        Locator row =
                accreditor.main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(member.lastName()));
        while (row.count() == 0) {
            accreditor
                    .page()
                    .waitForNavigation(
                            () -> accreditor.main().locator("a[rel=next]").click());
        }
        accreditor.page().waitForNavigation(row::click);
        accreditor.tick("audiences", "candidate");
        accreditor.press("Freischalten");
    }

    private static String questions(Visitor visitor) {
        visitor.open("faq");
        return visitor.main().innerText();
    }

    @Test
    @Needs(Feature.DESK)
    void leadsAnEntryThroughTheDesk(Portal portal) {
        String word = Words.unique();
        Client candidate = portal.as(portal.members().accredited("candidate"));
        Client member = portal.as(portal.members().accredited());
        try (Visitor editor = portal.visitor()) {
            editor.login(Portal.EDITOR, Portal.DEMO_PASSWORD);
            editor.follow("Redaktion");
            editor.page()
                    .waitForNavigation(() ->
                            editor.main().locator("a[href$='desk/faq']").first().click());
            editor.follow("Neuer Eintrag");
            editor.fill("question", "Was heißt " + word + "?");
            editor.write("Antwort", "Das steht in keinem Gesetz.");
            editor.fill("category", "Kandidieren");
            editor.tick("audiences", "candidate");
            editor.press("Speichern");
            assertThat(sees(candidate, word)).as("a draft").isFalse();

            editor.fill("question", "Was bedeutet " + word + "?");
            editor.press("Speichern und veröffentlichen");
            Eventually.holds("the candidate sees it", portal.soon(), () -> sees(candidate, word));
            assertThat(sees(member, word)).isFalse();
            assertThat(sees(portal.guest(), word)).isFalse();

            editor.press("Veröffentlichung zurücknehmen");
            Eventually.holds("the candidate sees it no more", portal.soon(), () -> !sees(candidate, word));

            editor.press("Löschen");
            editor.press("Endgültig löschen");
            editor.open("desk/faq?q=" + word);
            assertThat(editor.main().locator("tbody tr").count()).isZero();
            assertThat(editor.complaints()).isEmpty();
        }
    }

    private static boolean sees(Client client, String word) {
        return !client.get("api/v1/faqs?q=" + word).expect(200).items().isEmpty();
    }

    @Test
    @Needs(Feature.DESK)
    void keepsTheTextOfTheEditorWhoSavesLater(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor first = portal.visitor();
                Visitor second = portal.visitor()) {
            first.adopt(portal.as(Portal.EDITOR)).open("desk/faq/" + faq.id());
            second.adopt(portal.as(Portal.EDITOR)).open("desk/faq/" + faq.id());
            first.fill("question", "Was meint " + faq.word() + "?");
            first.press("Speichern");

            second.fill("question", "Wer braucht " + faq.word() + "?");
            second.press("Speichern");

            assertThat(second.heading()).isEqualTo("Jemand war schneller");
            assertThat(second.main().locator("[name=question]").inputValue())
                    .isEqualTo("Wer braucht " + faq.word() + "?");
            assertThat(second.main().innerText()).contains("Was meint " + faq.word() + "?");
            second.press("Diese Fassung speichern");
            assertThat(stored(portal, faq)).isEqualTo("Wer braucht " + faq.word() + "?");
        }
    }

    private static String stored(Portal portal, Faq faq) {
        return portal.as(Portal.EDITOR)
                .get(Faqs.PATH + "/" + faq.id())
                .json()
                .path("question")
                .asText();
    }

    @Test
    void loadsNothingFromElsewhere(Portal portal) {
        try (Visitor guest = portal.visitor()) {
            List<String> foreign = new ArrayList<>();
            guest.page()
                    .onRequest(request -> Optional.of(request.url())
                            .filter(url -> !url.startsWith(portal.baseUri().toString()) && !url.startsWith("data:"))
                            .ifPresent(foreign::add));
            for (String page : new String[] {"", "faq", "anmelden", "registrieren"}) {
                guest.open(page);
            }
            assertThat(foreign).isEmpty();
            assertThat(guest.complaints()).isEmpty();
        }
    }
}
