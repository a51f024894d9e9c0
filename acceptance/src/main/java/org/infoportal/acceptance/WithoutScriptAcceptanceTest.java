package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Everything works in a browser that runs no script. */
@PortalTest
class WithoutScriptAcceptanceTest {

    private static final Look PLAIN = Look.GERMAN.withoutScript();

    @Test
    void registersConfirmsAndLogsIn(Portal portal) {
        Member anna = portal.members().newcomer();
        try (Visitor visitor = portal.visitor(PLAIN)) {
            visitor.register(anna);
            assertThat(visitor.heading()).isEqualTo("Vielen Dank");
            visitor.open(portal.mailbox()
                    .awaitConfirmation(anna.email())
                    .confirmationLink()
                    .orElseThrow());
            visitor.press("Adresse bestätigen");
            visitor.login(anna.email(), anna.password());
            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains(anna.email(), "In Prüfung");
        }
    }

    @Test
    void keepsWhatWasTypedBesideTheMessages(Portal portal) {
        Member anna = portal.members().newcomer();
        try (Visitor visitor = portal.visitor(PLAIN)) {
            visitor.open("registrieren");
            visitor.fill("firstName", anna.firstName());
            visitor.fill("email", "keine Adresse");
            visitor.fill("password", anna.password());
            visitor.press("Registrierung absenden");

            assertThat(visitor.main().locator("[role=alert]").innerText()).contains("Nachname", "E-Mail-Adresse");
            assertThat(value(visitor, "firstName")).isEqualTo(anna.firstName());
            assertThat(value(visitor, "email")).isEqualTo("keine Adresse");
            assertThat(value(visitor, "password")).isEmpty();
            Locator email = visitor.main().locator("[name=email]");
            assertThat(email.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(email.getAttribute("aria-describedby")).isNotBlank();
        }
    }

    private static String value(Visitor visitor, String field) {
        return visitor.main().locator("[name=" + field + "]").inputValue();
    }

    @Test
    @Needs(Feature.DESK)
    void editsAndPublishes(Portal portal) {
        String word = Words.unique();
        Client guest = portal.guest();
        try (Visitor editor = portal.visitor(PLAIN)) {
            editor.login(Portal.EDITOR, Portal.DEMO_PASSWORD);
            editor.open("desk/faq/neu");
            editor.fill("question", "Was bedeutet " + word + "?");
            editor.write("Antwort", "<p>Ohne <em>Skript</em> geschrieben.</p>");
            editor.fill("category", "Kandidieren");
            editor.tick("audiences", "public");
            editor.press("Speichern und veröffentlichen");

            Eventually.holds(
                    "guests see it",
                    portal.soon(),
                    () -> !guest.get("api/v1/faqs?q=" + word).items().isEmpty());
            String answer = guest.get("api/v1/faqs?q=" + word)
                    .items()
                    .get(0)
                    .path("answer")
                    .asText();
            assertThat(answer).contains("<em>Skript</em>");
        }
    }

    @Test
    void opensAnAnswerInPlace(Portal portal) {
        Faq faq = portal.faqs().published("public");
        try (Visitor guest = portal.visitor(PLAIN)) {
            guest.open("faq?q=" + faq.word());
            Locator answer = guest.main().getByText("steht nur hier");
            guest.main().locator("details > summary").first().click();
            answer.waitFor();
            assertThat(answer.isVisible()).isTrue();
        }
    }
}
