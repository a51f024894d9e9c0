package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.RawHttp;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is weak in the registration that Magnolia shops know, Public User Registration, is not so here.
 *
 * <table>
 * <caption>Weak spot and the test that it is absent</caption>
 * <tr><th>There</th><th>Here</th></tr>
 * <tr><td>The secret of the confirmation is a time stamp</td>
 *     <td>{@link #sendsASecretThatNobodyGuesses}, {@code TokensFeatureTest}</td></tr>
 * <tr><td>It never expires and may be used again</td>
 *     <td>{@link #takesASecretOnce}, {@code RegistrationsFeatureTest}, {@code TokensFeatureTest}</td></tr>
 * <tr><td>Tokens are stored in clear</td><td>{@code TokensFeatureTest}</td></tr>
 * <tr><td>Mail scanners confirm by opening the link</td>
 *     <td>{@code MailAcceptanceTest.confirmsOnlyWhenTheButtonIsPressed}</td></tr>
 * <tr><td>Links are built from the Host header</td>
 *     <td>{@link #buildsLinksFromTheConfiguredAddressOnly}</td></tr>
 * <tr><td>A quote in an address breaks or bends the look-up</td>
 *     <td>{@link #takesAQuoteInAnAddressAsALetter}, {@link #takesNoQueryForAName}</td></tr>
 * <tr><td>Addresses match in exact case only</td><td>{@link #takesAnAddressInAnyCaseAsTheSame}</td></tr>
 * <tr><td>Look-ups go over all realms</td><td>{@link #tellsNobodyThatAnAddressIsTheTeams}</td></tr>
 * <tr><td>Registration and log-in tell who is registered</td>
 *     <td>{@code RegistrationApiAcceptanceTest.answersAlikeForAKnownAddressAndTellsItsOwner},
 *     {@code SessionApiAcceptanceTest.looksAlikeForWrongPasswordsAndUnknownAccounts}, {@code EqualAnswersTest}</td></tr>
 * <tr><td>No brake on guessing and flooding, no lock</td><td>{@code ThrottleAcceptanceTest}</td></tr>
 * <tr><td>Any password will do</td><td>{@link #refusesPasswordsThatAreTooShort}, {@link #refusesPasswordsThatAreGuessedFirst},
 *     {@link #asksForNoMixtureOfLetters}</td></tr>
 * <tr><td>Whatever a form sends is stored at the account</td><td>{@link #takesNoFieldsThatWereNotAsked}</td></tr>
 * <tr><td>An account is let in before anybody looked, or never</td><td>{@link #opensNothingBeforeADecision}</td></tr>
 * <tr><td>No confirmation mail a second time</td>
 *     <td>{@code RegistrationApiAcceptanceTest.sendsTheLinkAgainOnRequest}</td></tr>
 * <tr><td>No queue, no notice of a decision</td><td>{@code AccreditationApiAcceptanceTest}</td></tr>
 * <tr><td>No record of the consent</td><td>{@code RegistrationsFeatureTest}</td></tr>
 * <tr><td>No REST API</td><td>{@code OpenApiAcceptanceTest}, {@code AccessMatrixAcceptanceTest}</td></tr>
 * <tr><td>Mails in one language</td><td>{@code MailAcceptanceTest.speaksTheLanguageOfTheRegistration}</td></tr>
 * <tr><td>Never tested with several instances; accounts exist where they were made</td>
 *     <td>{@code ClusterAcceptanceTest}</td></tr>
 * </table>
 */
@PortalTest
class PublicUserRegistrationWeaknessesAcceptanceTest {

    private static final String REGISTRATIONS = "api/v1/registrations";
    /** 32 random bytes in Base64. */
    private static final int LENGTH_OF_256_BITS = 43;

    @Test
    void sendsASecretThatNobodyGuesses(Portal portal) {
        Member anna = portal.members().registered();
        Member berta = portal.members().registered();
        String first = portal.members().confirmationToken(anna);
        String second = portal.members().confirmationToken(berta);

        assertThat(first).hasSizeGreaterThanOrEqualTo(LENGTH_OF_256_BITS).matches("[A-Za-z0-9_-]+");
        assertThat(first.chars().filter(Character::isDigit).count())
                .as("no time in digits")
                .isLessThan(LENGTH_OF_256_BITS / 2);
        long same = 0;
        for (int i = 0; i < LENGTH_OF_256_BITS; i++) {
            same += first.charAt(i) == second.charAt(i) ? 1 : 0;
        }
        assertThat(same).as("letters at the same place, of some 1 in 64").isLessThan(12);
        assertThat(portal.mailbox().awaitConfirmation(anna.email()).raw())
                .doesNotContain(portal.members().id(anna));
    }

    @Test
    void takesASecretOnce(Portal portal) {
        Member anna = portal.members().registered();
        String token = portal.members().confirmationToken(anna);

        portal.guest().form("bestaetigen", Map.of("token", token)).expect(200);

        portal.guest().form("bestaetigen", Map.of("token", token)).expect(410);
        assertThat(portal.guest().get("bestaetigen?token=" + token).text()).doesNotContain("method=\"post\" action=");
    }

    @Test
    void buildsLinksFromTheConfiguredAddressOnly(Portal portal) {
        Member anna = portal.members().newcomer();

        int status = RawHttp.post(portal.baseUri(), REGISTRATIONS, "evil.example", anna.registration());

        assertThat(status).isEqualTo(202);
        Mail mail = portal.mailbox().awaitConfirmation(anna.email());
        assertThat(mail.raw()).doesNotContain("evil.example");
        assertThat(mail.links())
                .isNotEmpty()
                .allMatch(link -> link.startsWith(portal.baseUri().toString()));
    }

    @Test
    void takesAQuoteInAnAddressAsALetter(Portal portal) {
        Member newcomer = portal.members().newcomer();
        String email = newcomer.email().replace("anna.", "anna.o'neil.");
        Member anna =
                new Member(newcomer.firstName(), newcomer.lastName(), email, newcomer.password(), newcomer.function());

        portal.guest().post(REGISTRATIONS, anna.registration()).expect(202);

        portal.guest().tryLogin(email, anna.password()).expect(200);
        assertThat(portal.members().find(anna, "registered")).isPresent();
        portal.guest().post(REGISTRATIONS, anna.registration()).expect(202);
        assertThat(portal.mailbox().awaitNumber(email, 2).confirmationLink()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x' or name is not null or 'a'='",
                "mitglied' --",
                "\" or \"1\"=\"1",
                "*",
                "%",
                "mitglied@example.org' union select * from [mgnl:user]",
                "../../admin/redaktion"
            })
    void takesNoQueryForAName(String name, Portal portal) {
        portal.guest().tryLogin(name, Portal.DEMO_PASSWORD).expect(401);
        portal.guest()
                .form("anmelden/passwort", Map.of("identifier", name, "password", Portal.DEMO_PASSWORD))
                .expect(401);
    }

    @Test
    void takesAnAddressInAnyCaseAsTheSame(Portal portal) {
        Member anna = portal.members().registered();
        String capitals = anna.email().toUpperCase(Locale.ROOT);

        portal.guest().tryLogin(capitals, anna.password()).expect(200);
        portal.guest()
                .post(REGISTRATIONS, anna.registrationWith("email", capitals))
                .expect(202);

        assertThat(portal.mailbox().awaitNumber(anna.email(), 2).confirmationLink())
                .as("she is known")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"redaktion@example.org", "freischaltung@example.org", "admin@example.org"})
    void tellsNobodyThatAnAddressIsTheTeams(String email, Portal portal) {
        Member anna = portal.members().newcomer();

        Answer unknown = portal.guest().post(REGISTRATIONS, anna.registration()).expect(202);
        Answer known = portal.guest()
                .post(REGISTRATIONS, anna.registrationWith("email", email))
                .expect(202);

        assertThat(known.text()).isEqualTo(unknown.text());
        portal.guest().tryLogin(email, anna.password()).expect(401);
        portal.guest().tryLogin(email, Portal.DEMO_PASSWORD).expect(200);
    }

    @Test
    void refusesPasswordsThatAreTooShort(Portal portal) {
        String password = "Xq7!wmv";
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = anna.registrationWith("password", password);
        fields.put("passwordRepeat", password);

        Answer answer = portal.guest().post(REGISTRATIONS, fields).expect(422);

        assertThat(answer.fieldErrors()).containsKey("password");
        assertThat(answer.text()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwort", "password123", "1234567890", "qwertzuiop"})
    void refusesPasswordsThatAreGuessedFirst(String password, Portal portal) {
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = anna.registrationWith("password", password);
        fields.put("passwordRepeat", password);

        assertThat(portal.guest().post(REGISTRATIONS, fields).expect(422).fieldErrors())
                .containsOnlyKeys("password");
    }

    @Test
    void asksForNoMixtureOfLetters(Portal portal) {
        Member anna = portal.members().newcomer();
        Map<String, Object> fields = anna.registrationWith("password", "wiesen im regen am abend");
        fields.put("passwordRepeat", "wiesen im regen am abend");

        portal.guest().post(REGISTRATIONS, fields).expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "groups", "enabled", "state", "audiences", "userName", "unitId", "validUntil"})
    void takesNoFieldsThatWereNotAsked(String field, Portal portal) {
        Member anna = portal.members().newcomer();

        Answer answer = portal.guest()
                .post(REGISTRATIONS, anna.registrationWith(field, "accredited"))
                .expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys(field);
        portal.guest().tryLogin(anna.email(), anna.password()).expect(401);
    }

    @Test
    void opensNothingBeforeADecision(Portal portal) {
        Member registered = portal.members().registered();
        Member pending = portal.members().pending();

        for (Member member : List.of(registered, pending)) {
            Client session = portal.as(member);
            JsonNode viewer = session.get("api/v1/session").expect(200).json();
            assertThat(viewer.path("audiences").toString()).isEqualTo("[\"public\"]");
            assertThat(session.get("api/v1/faqs?limit=1").json().path("total"))
                    .isEqualTo(portal.guest().get("api/v1/faqs?limit=1").json().path("total"));
        }
    }
}
