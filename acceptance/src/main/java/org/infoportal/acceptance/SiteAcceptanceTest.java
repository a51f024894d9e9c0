package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Components of the portal in pages of the site around it. */
@PortalTest
@Needs(Feature.SITE)
class SiteAcceptanceTest {

    @Test
    void showsEachReaderHerQuestions(Portal portal) {
        Faq open = portal.faqs().published("public");
        Faq closed = portal.faqs().published("candidate");
        String page = portal.site().publishPage(Words.unique(), "faqList", Map.of("heading", "Häufige Fragen & mehr"));

        Answer asGuest = portal.guest().get(page).expect(200);
        Answer asCandidate = portal.as("mitglied").get(page).expect(200);
        Answer asGuestAgain = portal.guest().get(page).expect(200);

        assertThat(asGuest.text())
                .contains("<h2>Häufige Fragen &amp; mehr</h2>", open.question())
                .doesNotContain(closed.word());
        assertThat(asCandidate.text()).contains(open.question(), closed.question());
        assertThat(asGuestAgain.text()).contains(open.question()).doesNotContain(closed.word());
    }

    @Test
    void followsWhatIsPublished(Portal portal) {
        String page = portal.site().publishPage(Words.unique(), "faqList", Map.of());
        portal.guest().get(page).expect(200);

        Faq news = portal.faqs().published("public");

        assertThat(portal.guest().get(page).text()).contains(news.question());
    }

    @Test
    void showsOneCategoryAndNoMoreThanTold(Portal portal) {
        portal.faqs().published("public");
        String page =
                portal.site().publishPage(Words.unique(), "faqList", Map.of("category", "Kandidieren", "limit", 2));

        assertThat(portal.guest().get(page).text().split("<details", -1)).hasSize(3);
    }

    @Test
    void showsTheNextDeadlines(Portal portal) {
        String page = portal.site()
                .publishPage(
                        Words.unique(),
                        "deadlineList",
                        Map.of("heading", "Nächste Fristen", "election", "kommunalwahl-musterland-2027", "limit", 2));

        String text = portal.guest().get(page).expect(200).text();

        assertThat(text).contains("<h2>Nächste Fristen</h2>", "href=\"" + portal.path() + "fristen\"");
        assertThat(text.split("--kommunalwahl-musterland-2027", -1)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void letsAReaderLogInAndKnowsHerThen(Portal portal) {
        String page = portal.site().publishPage(Words.unique(), "login", Map.of("heading", "Anmelden"));

        try (Visitor reader = portal.visitor()) {
            reader.open(page);
            reader.fill("identifier", "mitglied");
            reader.press("Weiter");
            reader.fill("password", Portal.DEMO_PASSWORD);
            reader.press("Anmelden");
            reader.open(page);

            assertThat(reader.main().innerText()).contains("Mira Beispiel");
            assertThat(reader.main().locator("input[name=identifier]").count()).isZero();
        }
    }

    @Test
    void letsAVisitorRegister(Portal portal) {
        String page = portal.site().publishPage(Words.unique(), "registration", Map.of());
        Member anna = portal.members().newcomer();

        try (Visitor visitor = portal.visitor()) {
            visitor.open(page);
            visitor.fillRegistration(anna);
        }

        assertThat(portal.members().confirmationToken(anna)).isNotEmpty();
    }

    /** One file; all the others are still those of the module's jar. */
    @Test
    void prefersAFileInTheResourcesFolderToThePackagedOne(Portal portal) {
        assertThat(portal.guest().get("assets/mark.svg").expect(200).text()).contains("The suite's own mark");
        assertThat(portal.guest().get("assets/portal.css").expect(200).text()).contains(".ip-header");
    }
}
