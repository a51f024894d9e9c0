package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class AccreditationApiAcceptanceTest {

    private static final String PATH = "api/v1/accreditations";

    @Test
    void listsWhoWaitsWithAllThatIsNeededToDecide(Portal portal) {
        Member anna = portal.members().pending();

        JsonNode item = portal.members().find(anna, "pending").orElseThrow();

        assertThat(item.path("firstName").asText()).isEqualTo(anna.firstName());
        assertThat(item.path("lastName").asText()).isEqualTo(anna.lastName());
        assertThat(item.path("function").asText()).isEqualTo("candidate");
        assertThat(item.path("unit").asText()).isEqualTo("Ortsverein Musterstadt");
        assertThat(item.path("state").asText()).isEqualTo("pending");
        assertThat(OffsetDateTime.parse(item.path("requestedAt").asText()))
                .isBefore(OffsetDateTime.now().plusMinutes(5));
        assertThat(item.path("id").asText()).isNotBlank();
        assertThat(item.toString().toLowerCase(Locale.ROOT)).doesNotContain("passw", "pswd", "$2a$");
    }

    @Test
    void reachesTheRunningSession(Portal portal) {
        Member anna = portal.members().pending();
        Client session = portal.as(anna);
        assertThat(viewer(session).path("state").asText()).isEqualTo("pending");

        portal.members()
                .decide(anna, Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""))
                .expect(200);
        Eventually.holds(
                "accredited",
                portal.soon(),
                () -> viewer(session).path("state").asText().equals("accredited"));
        assertThat(viewer(session).path("audiences").toString()).contains("candidate", "member");

        portal.members().decide(anna, "revoke", "Die Kandidatur ist beendet.").expect(200);
        Eventually.holds(
                "revoked",
                portal.soon(),
                () -> viewer(session).path("state").asText().equals("revoked"));
        assertThat(viewer(session).path("audiences").toString()).doesNotContain("candidate", "member");
    }

    private static JsonNode viewer(Client session) {
        return session.get("api/v1/session").expect(200).json();
    }

    @ParameterizedTest
    @CsvSource({"accredit, accredited", "send-back, sent-back", "reject, rejected"})
    void mailsEachDecisionOnApplications(String decision, String state, Portal portal) {
        Member anna = portal.members().pending();
        int mails = portal.mailbox().to(anna.email()).size();

        portal.members().decide(anna, decision, "Weil wir es geprüft haben.").expect(200);

        Mail mail = portal.mailbox().awaitNumber(anna.email(), mails + 1);
        assertThat(mail.links())
                .isNotEmpty()
                .allMatch(link -> link.startsWith(portal.baseUri().toString()));
        assertThat(portal.members().find(anna, state)).isPresent();
    }

    @Test
    void mailsARevocation(Portal portal) {
        Member anna = portal.members().accredited("chair");
        // One with the link, one about the accreditation.
        portal.mailbox().awaitNumber(anna.email(), 2);

        portal.members().decide(anna, "revoke", "Das Amt ist beendet.").expect(200);

        portal.mailbox().awaitNumber(anna.email(), 3);
        assertThat(portal.members().find(anna, "revoked")).isPresent();
    }

    @Test
    void tellsTheMemberTheReason(Portal portal) {
        Member anna = portal.members().pending();
        String reason = "Bitte nennen Sie Ihren Ortsverein.";
        int mails = portal.mailbox().to(anna.email()).size();

        portal.members().decide(anna, "send-back", reason).expect(200);

        Mail mail = portal.mailbox().awaitNumber(anna.email(), mails + 1);
        String account = portal.as(anna).get("konto").expect(200).text();
        assertThat(mail.text() + account).as("her mail, or her account").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-back", "reject"})
    void asksForAReason(String decision, Portal portal) {
        Member anna = portal.members().pending();

        Answer answer = portal.members().decide(anna, decision, " ").expect(422);

        assertThat(answer.fieldErrors()).containsOnlyKeys("reason");
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void refusesWhatTheStateDoesNotAllow(Portal portal) {
        Member registered = portal.members().registered();
        Member pending = portal.members().pending();
        Member accredited = portal.members().accredited("staff");

        portal.members().decide(registered, "accredit", "").expect(409);
        portal.members().decide(pending, "revoke", "Grund").expect(409);
        portal.members().decide(accredited, "send-back", "Grund").expect(409);
        portal.members().decide(accredited, "reject", "Grund").expect(409);
        portal.members().decide(accredited, "revoke", "Grund").expect(200);
        portal.members().decide(accredited, "revoke", "Grund").expect(409);

        assertThat(portal.members().find(registered, "registered")).isPresent();
        assertThat(portal.members().find(pending, "pending")).isPresent();
    }

    @Test
    void takesOneOfTwoDecisionsAtTheSameTime(Portal portal) {
        Member anna = portal.members().pending();
        String path = PATH + "/" + portal.members().id(anna) + "/decision";
        Client accreditor = portal.as(Portal.ACCREDITOR);

        List<Integer> statuses = List.of("send-back", "send-back", "send-back").parallelStream()
                .map(decision -> accreditor
                        .post(path, Map.of("decision", decision, "audiences", List.of(), "reason", "Grund"))
                        .status())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409, 409);
    }

    @Test
    void namesFieldsThatAreWrong(Portal portal) {
        Member anna = portal.members().pending();

        assertThat(decide(portal, anna, Map.of("decision", "vielleicht", "audiences", List.of(), "reason", "")))
                .containsOnlyKeys("decision");
        assertThat(decide(portal, anna, Map.of("decision", "accredit", "audiences", List.of("chef"), "reason", "")))
                .containsOnlyKeys("audiences");
        assertThat(decide(portal, anna, Map.of("audiences", List.of(), "reason", "")))
                .containsOnlyKeys("decision");
        assertThat(decide(
                        portal,
                        anna,
                        Map.of("decision", "reject", "audiences", List.of(), "reason", "x".repeat(100_000))))
                .containsOnlyKeys("reason");
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    private static Map<String, String> decide(Portal portal, Member member, Map<String, ?> decision) {
        return portal.members().decide(member, decision).expect(422).fieldErrors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mitglied", "wartend", "redaktion"})
    void doesNotExistForOthers(String account, Portal portal) {
        Member anna = portal.members().pending();
        String decision = PATH + "/" + portal.members().id(anna) + "/decision";

        for (Client other : List.of(portal.guest(), portal.as(account))) {
            other.get(PATH + "?state=pending").expect(404);
            other.post(decision, Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""))
                    .expect(404);
            other.get("verwaltung/akkreditierungen").expect(404);
        }
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void doesNotKnowStrangersIds(Portal portal) {
        Map<String, ?> decision = Map.of("decision", "accredit", "audiences", List.of(), "reason", "");

        for (String id : List.of("gibt-es-nicht", "00000000-0000-0000-0000-000000000000", "%00", "..%2F..", "a'b")) {
            portal.as(Portal.ACCREDITOR)
                    .post(PATH + "/" + id + "/decision", decision)
                    .expectRefused();
        }
    }

    @Test
    void pagesThroughTheList(Portal portal) {
        portal.members().pending();
        portal.members().pending();
        Client accreditor = portal.as(Portal.ACCREDITOR);

        JsonNode first =
                accreditor.get(PATH + "?state=pending&limit=1").expect(200).json();
        JsonNode second = accreditor
                .get(PATH + "?state=pending&limit=1&offset=1")
                .expect(200)
                .json();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(first.path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(second.path("items")).isNotEqualTo(first.path("items"));
        accreditor.get(PATH + "?state=unfug").expect(422);
    }
}
