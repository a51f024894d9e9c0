package org.infoportal.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.acceptance.http.Answer;

/** Makes members in every state, each with an address of her own. */
public final class Members {

    private static final int PAGE = 200;

    private final Portal portal;

    Members(Portal portal) {
        this.portal = portal;
    }

    /** Somebody the portal does not know yet. */
    public Member newcomer() {
        String word = Words.unique();
        return new Member("Anna", "Muster-" + word, "anna." + word + "@example.org", "Passwort " + word, "candidate");
    }

    /** Registered; the mail with the link has arrived. */
    public Member registered() {
        Member member = newcomer();
        portal.guest().post("api/v1/registrations", member.registration()).expect(202);
        portal.mailbox().awaitConfirmation(member.email());
        return member;
    }

    /** Her address is confirmed, so she waits for her accreditation. */
    public Member pending() {
        Member member = registered();
        Answer answer = portal.guest().form("bestaetigen", Map.of("token", confirmationToken(member)));
        if (answer.status() >= 400) {
            throw new AssertionError("not confirmed: " + answer);
        }
        return member;
    }

    /** Accredited for these circles; none means an ordinary member. */
    public Member accredited(String... circles) {
        Member member = pending();
        decide(member, Map.of("decision", "accredit", "audiences", List.of(circles), "reason", ""))
                .expect(200);
        return member;
    }

    /** The token in her newest confirmation link. */
    public String confirmationToken(Member member) {
        Mail mail = portal.mailbox().awaitConfirmation(member.email());
        return mail.confirmationLink().orElseThrow().replaceAll(".*token=", "");
    }

    /** Decides as the demo accreditor. */
    public Answer decide(Member member, Map<String, ?> decision) {
        return portal.as(Portal.ACCREDITOR).post("api/v1/accreditations/" + id(member) + "/decision", decision);
    }

    public Answer decide(Member member, String decision, String reason) {
        return decide(member, Map.of("decision", decision, "audiences", List.of(), "reason", reason));
    }

    /** Her application as the accreditor sees it in a list. */
    public Optional<JsonNode> find(Member member, String state) {
        for (int offset = 0; ; offset += PAGE) {
            String page = "api/v1/accreditations?state=" + state + "&limit=" + PAGE + "&offset=" + offset;
            List<JsonNode> items =
                    portal.as(Portal.ACCREDITOR).get(page).expect(200).items();
            Optional<JsonNode> found = items.stream()
                    .filter(item -> item.path("email").asText().equals(member.email()))
                    .findFirst();
            if (found.isPresent() || items.size() < PAGE) {
                return found;
            }
        }
    }

    public String id(Member member) {
        return find(member, "")
                .orElseThrow(() -> new AssertionError("no application of " + member.email()))
                .path("id")
                .asText();
    }
}
