package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.RawHttp;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;

@PortalTest
class MailAcceptanceTest {

    private static final String REGISTER = "api/v1/registrations";

    @Test
    void hasATextAndAnHtmlPart(Portal portal) {
        Member anna = portal.members().registered();

        Mail mail = portal.mailbox().awaitConfirmation(anna.email());

        assertThat(mail.to()).containsExactly(anna.email());
        assertThat(mail.from()).contains("@");
        assertThat(mail.subject()).isNotBlank().doesNotContain("infoportal.");
        assertThat(mail.raw())
                .contains("multipart/alternative")
                .contains("Message-ID:")
                .contains("Date:");
        assertThat(mail.text()).contains("Muster", portal.baseUri() + "bestaetigen?token=");
        assertThat(mail.text()).doesNotContain("<p>", "&amp;");
        assertThat(mail.html()).contains("lang=\"de\"", portal.baseUri() + "bestaetigen?token=");
    }

    @Test
    void linksOnlyToThePortalAndLoadsNothing(Portal portal) {
        Member anna = portal.members().accredited("candidate");
        portal.mailbox().awaitNumber(anna.email(), 2);

        for (Mail mail : portal.mailbox().to(anna.email())) {
            assertThat(mail.links())
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith(portal.baseUri().toString()));
            assertThat(mail.html().toLowerCase(Locale.ROOT))
                    .doesNotContain("<img", "<script", "<link", "<iframe", "url(", "@import");
        }
    }

    @Test
    void holdsNoPersonalDataButTheName(Portal portal) {
        Member anna = portal.members().registered();

        Mail mail = portal.mailbox().awaitConfirmation(anna.email());

        String parts = mail.text() + mail.html();
        assertThat(parts).doesNotContain(anna.email(), anna.password(), "Ortsverein Musterstadt");
    }

    @Test
    void speaksTheLanguageOfTheRegistration(Portal portal) {
        Member german = portal.members().newcomer();
        Member english = portal.members().newcomer();
        Member asked = portal.members().newcomer();
        portal.guest()
                .speaking("de-DE,de;q=0.9")
                .post(REGISTER, german.registration())
                .expect(202);
        portal.guest()
                .speaking("en-GB,en;q=0.9")
                .post(REGISTER, english.registration())
                .expect(202);
        portal.guest().post(REGISTER + "?lang=en", asked.registration()).expect(202);

        Mail inGerman = portal.mailbox().awaitConfirmation(german.email());
        Mail inEnglish = portal.mailbox().awaitConfirmation(english.email());
        Mail inEnglishToo = portal.mailbox().awaitConfirmation(asked.email());

        assertThat(inGerman.subject()).isNotEqualTo(inEnglish.subject());
        assertThat(inEnglish.subject()).isEqualTo(inEnglishToo.subject());
        assertThat(inEnglish.html()).contains("lang=\"en\"");
        assertThat(inEnglish.text()).doesNotContain("bestätigen Sie");
    }

    @Test
    void encodesNamesThatLookLikeMarkup(Portal portal) {
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = anna.registrationWith("firstName", "<b>Anna</b> & Co");
        Answer answer = portal.guest().post(REGISTER, fields);
        if (answer.status() == 202) {
            Mail mail = portal.mailbox().awaitConfirmation(anna.email());
            assertThat(mail.html()).doesNotContain("<b>Anna</b>");
        } else {
            answer.expect(422);
        }
    }

    @Test
    void confirmsOnlyWhenTheButtonIsPressed(Portal portal) {
        Member anna = portal.members().registered();
        String token = portal.members().confirmationToken(anna);
        Client scanner = portal.guest();

        for (int i = 0; i < 3; i++) {
            scanner.head("bestaetigen?token=" + token).expect(200);
            Answer page = scanner.get("bestaetigen?token=" + token).expect(200);
            assertThat(page.text()).contains("method=\"post\"");
            assertThat(page.header("Referrer-Policy")).isIn("no-referrer", "same-origin", "strict-origin");
        }
        assertThat(portal.members().find(anna, "registered"))
                .as("still unconfirmed")
                .isPresent();

        portal.guest().form("bestaetigen", Map.of("token", token));
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void refusesTokensThatAreNotHers(Portal portal) {
        Member anna = portal.members().registered();
        String token = portal.members().confirmationToken(anna);
        String other = token.substring(0, token.length() - 2) + (token.endsWith("aa") ? "bb" : "aa");

        assertThat(portal.guest().form("bestaetigen", Map.of("token", other)).status())
                .isLessThan(500);

        assertThat(portal.members().find(anna, "registered")).isPresent();
        assertThat(token).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void buildsLinksFromTheBaseUrlWhateverTheHostHeaderSays(Portal portal) {
        Member anna = portal.members().newcomer();

        int status = RawHttp.post(portal.baseUri(), REGISTER, "evil.example", anna.registration());

        if (status == 202) {
            Mail mail = portal.mailbox().awaitConfirmation(anna.email());
            assertThat(mail.raw()).doesNotContain("evil.example");
            assertThat(mail.links())
                    .allMatch(link -> link.startsWith(portal.baseUri().toString()));
        } else {
            assertThat(status).isBetween(400, 499);
        }
    }
}
