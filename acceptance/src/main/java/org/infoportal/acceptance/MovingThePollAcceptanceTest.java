package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** An election is put on another day: what that means is seen before, nobody does it alone, and readers get it as one change. */
@PortalTest
class MovingThePollAcceptanceTest {

    private static final String OLD = "2031-09-14";
    private static final String NEW = "2031-10-12";
    private static final Pattern REVISION = Pattern.compile("name=\"_revision\" value=\"(\\d+)\"");

    private final String word = Words.unique();

    @Test
    void needsSomebodyElsesApprovalWithWhateverTool(Portal portal) {
        Editors author = portal.editors();
        publishedRule(portal);
        Entry election = published(portal);
        Entry moved = author.change(election, moved());

        assertThat(author.tries(moved, "publish")).as("published at once").isFalse();
        assertThat(author.tries(moved, "submit")).isTrue();
        assertThat(author.tries(moved, "approve")).as("approved by its author").isFalse();
        assertThat(day(portal)).isEqualTo(OLD);
        assertThat(portal.reviewer().tries(moved, "approve")).isTrue();
        assertThat(day(portal)).isEqualTo(OLD);
        assertThat(author.tries(moved, "publish")).isTrue();
        Eventually.holds(
                "readers know the new day", portal.soon(), () -> day(portal).equals(NEW));
    }

    @Test
    void needsNobodyElseForOtherWords(Portal portal) {
        Entry election = published(portal);
        Map<String, Object> fields = fields();
        fields.put("summary", "Jetzt mit Kurzbeschreibung.");

        Entry changed = portal.editors().change(election, fields);

        assertThat(portal.editors().tries(changed, "publish")).isTrue();
    }

    @Test
    @Needs(Feature.DESK)
    void goesFromThePreviewOverTheReviewToReaders(Portal portal) {
        publishedRule(portal);
        Entry election = published(portal);
        String page = page(election);
        Client author = portal.as(Portal.EDITOR);
        Client reviewer = portal.as(Portal.REVIEWER);

        Answer preview = author.form(page + "/vorschau", Map.of("day", NEW)).expect(200);
        assertThat(preview.text())
                .contains(
                        "Vorschläge " + word,
                        "7. Juli 2031",
                        "4. August 2031",
                        "28 Tage später",
                        "name=\"moveReason\"");
        assertThat(author.get(page).text()).as("nothing is saved").doesNotContain("4. August 2031");

        author.form(
                        page + "/einreichen",
                        Map.of("day", NEW, "moveReason", "Beschluss " + word, "_revision", revision(preview)))
                .expect(303);
        Answer seen = reviewer.get(page).expect(200);
        assertThat(seen.text()).contains("7. Juli 2031", "4. August 2031", "Beschluss " + word, "value=\"approve\"");
        assertThat(author.get(page).text()).as("her own").doesNotContain("value=\"approve\"");
        assertThat(day(portal)).isEqualTo(OLD);

        step(reviewer, page, "approve").expect(303);
        step(author, page, "publish").expect(303);

        Eventually.holds(
                "readers know the new day", portal.soon(), () -> day(portal).equals(NEW));
        assertThat(author.get(page).text())
                .contains("Vom Sonntag, 14. September 2031 auf den Sonntag, 12. Oktober 2031", "Beschluss " + word);
        assertMoved(portal, election);
    }

    @Test
    @Needs(Feature.DESK)
    void isSentBackWithACommentAndWithdrawn(Portal portal) {
        String page = page(published(portal));
        Client author = portal.as(Portal.EDITOR);
        Client reviewer = portal.as(Portal.REVIEWER);
        propose(author, page).expect(303);

        assertThat(step(reviewer, page, "send-back").expect(422).text())
                .as("without a comment")
                .contains("id=\"s-comment-error\"");
        reviewer.form(
                        page + "/schritt",
                        Map.of(
                                "_action", "send-back",
                                "_revision", revision(reviewer.get(page)),
                                "_comment", "Stichwahl fehlt"))
                .expect(303);
        assertThat(author.get(page).text()).contains("Stichwahl fehlt", "value=\"withdraw\"");
        step(author, page, "withdraw").expect(303);

        assertThat(author.get(page).text()).doesNotContain("value=\"withdraw\"", "Vorgeschlagene Verschiebung");
        assertThat(day(portal)).isEqualTo(OLD);
    }

    @Test
    @Needs(Feature.DESK)
    void refusesDaysThatCannotBeAndKeepsWhatWasTyped(Portal portal) {
        String page = page(published(portal));
        Client author = portal.as(Portal.EDITOR);
        Map<String, Map<String, String>> wrong = Map.of(
                "day", Map.of("day", "2031-02-31", "runoff", "2031-10-26"),
                "runoff", Map.of("day", NEW, "runoff", "2031-10-05"),
                "termStart", Map.of("day", NEW, "termStart", NEW),
                "resultPublished", Map.of("day", NEW, "resultPublished", "2031-10-11"));

        wrong.forEach((field, typed) -> {
            for (String step : List.of("/vorschau", "/einreichen")) {
                Map<String, String> sent = new HashMap<>(typed);
                sent.put("_revision", revision(author.get(page)));
                sent.put("moveReason", "Beschluss " + word);
                String answer = author.form(page + step, sent).expect(422).text();
                assertThat(answer).as(field + step).contains("id=\"f-" + field + "-error\"", "Beschluss " + word);
                typed.values().forEach(value -> assertThat(answer).contains("value=\"" + value + "\""));
            }
        });
    }

    @Test
    @Needs(Feature.DESK)
    void asksForTheReasonAndForAnotherDay(Portal portal) {
        String page = page(published(portal));
        Client author = portal.as(Portal.EDITOR);
        String revision = revision(author.get(page));

        assertThat(author.form(page + "/einreichen", Map.of("day", NEW, "_revision", revision))
                        .expect(422)
                        .text())
                .contains("id=\"f-moveReason-error\"", NEW);
        assertThat(author.form(page + "/einreichen", Map.of("day", OLD, "moveReason", "x", "_revision", revision))
                        .expect(422)
                        .text())
                .contains("id=\"f-day-error\"");
    }

    @Test
    @Needs(Feature.DESK)
    void overwritesNobodysProposalAndKeepsWhatWasTyped(Portal portal) {
        String page = page(published(portal));
        Client author = portal.as(Portal.EDITOR);
        String seen = revision(author.get(page));
        propose(author, page).expect(303);

        Answer stale = author.form(
                page + "/einreichen", Map.of("day", "2031-11-09", "moveReason", "Anderer Grund", "_revision", seen));

        assertThat(stale.expect(412).text()).contains("2031-11-09", "Anderer Grund");
        assertThat(author.form(page + "/schritt", Map.of("_action", "withdraw", "_revision", seen))
                        .status())
                .isEqualTo(412);
    }

    @Test
    @Needs(Feature.DESK)
    void leadsFromTheEntryToWhatMoves(Portal portal) {
        Entry election = published(portal);
        Client author = portal.as(Portal.EDITOR);
        assertThat(author.get("desk/election/" + election.id()).text()).contains(page(election), "Neuer Termin");

        propose(author, page(election)).expect(303);

        assertThat(portal.as(Portal.REVIEWER)
                        .get("desk/election/" + election.id())
                        .text())
                .contains(page(election), "Was sich verschiebt");
    }

    @Test
    void isShownToNobodyElse(Portal portal) {
        String page = page(published(portal));
        for (Client stranger : List.of(portal.guest(), portal.as("mitglied"), portal.as(Portal.ACCREDITOR))) {
            stranger.get("verwaltung/wahlen").expect(404);
            stranger.get(page).expect(404);
            stranger.form(page + "/vorschau", Map.of("day", NEW)).expect(404);
            stranger.form(page + "/einreichen", Map.of("day", NEW)).expect(404);
            stranger.form(page + "/schritt", Map.of("_action", "publish")).expect(404);
        }
    }

    /** The one rule, 69 days before the poll, as readers get it. */
    private void assertMoved(Portal portal, Entry election) {
        JsonNode deadline = portal.guest()
                .get("api/v1/deadlines?election=" + election.slug())
                .expect(200)
                .items()
                .get(0);
        assertThat(deadline.path("due").asText()).startsWith("2031-08-04T");
        assertThat(deadline.path("moved").path("from").asText()).startsWith("2031-07-07T");
        assertThat(deadline.path("moved").path("reason").asText()).isEqualTo("Beschluss " + word);
    }

    private Answer propose(Client author, String page) {
        return author.form(
                page + "/einreichen",
                Map.of("day", NEW, "moveReason", "Beschluss " + word, "_revision", revision(author.get(page))));
    }

    private static Answer step(Client client, String page, String step) {
        return client.form(page + "/schritt", Map.of("_action", step, "_revision", revision(client.get(page))));
    }

    /** As the page's forms send it. */
    private static String revision(Answer page) {
        Matcher found = REVISION.matcher(page.text());
        return found.find() ? found.group(1) : "1";
    }

    private static String page(Entry election) {
        return "verwaltung/wahlen/" + election.id() + "/termin";
    }

    private Entry published(Portal portal) {
        Entry election = portal.editors().publish(portal.editors().create("election", fields()));
        Eventually.holds("readers know it", portal.soon(), () -> day(portal).equals(OLD));
        return election;
    }

    private Map<String, Object> fields() {
        return new HashMap<>(Map.of(
                "title", "Wahl " + word, "day", OLD, "jurisdiction", "Land " + word, "audiences", List.of("public")));
    }

    private Map<String, Object> moved() {
        Map<String, Object> fields = fields();
        fields.put("day", NEW);
        fields.put("moveReason", "Beschluss " + word);
        return fields;
    }

    private void publishedRule(Portal portal) {
        Entry rule = portal.editors()
                .create(
                        "deadline-rule",
                        Map.of(
                                "title",
                                "Vorschläge " + word,
                                "jurisdiction",
                                "Land " + word,
                                "kind",
                                "exclusion",
                                "anchor",
                                "poll-day",
                                "offset",
                                -69,
                                "offsetUnit",
                                "calendar-day",
                                "audiences",
                                List.of("public"),
                                "certainty",
                                "sure"));
        assertThat(portal.editors().tries(rule, "submit")).isTrue();
        assertThat(portal.reviewer().tries(rule, "approve")).isTrue();
        assertThat(portal.editors().tries(rule, "publish")).isTrue();
    }

    /** Empty while guests do not see the election. */
    private String day(Portal portal) {
        return portal.guest().get("api/v1/elections?limit=200").expect(200).items().stream()
                .filter(election -> election.path("title").asText().equals("Wahl " + word))
                .map(election -> election.path("day"))
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }
}
