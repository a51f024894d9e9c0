package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** Deadlines as readers find them. Each test has an election in a land of its own; its poll is on a Sunday. */
@PortalTest
class DeadlinePagesAcceptanceTest {

    private static final String POLL_DAY = "2031-03-23";

    @Test
    void saysWhenAndWhy(Portal portal) {
        Land land = land(portal, "public");
        String page = land.rule("Wahlvorschläge", Map.of("offset", -69, "timeOfDay", "18:00"));

        String text = land.open(portal.guest(), page);

        assertThat(text)
                .contains("Wahlvorschläge " + land.word())
                .contains("Montag, 13. Januar 2031, 18:00 Uhr")
                .contains("Ausschlussfrist", "Warum dieser Tag?", "69 Tage davor", "§ 1 Mustergesetz");
        assertThat(portal.guest().get(land.list()).expect(200).text()).contains(page, "Januar 2031");
        assertThat(portal.guest().get(page + "?lang=en").expect(200).text()).contains("Monday, 13 January 2031");
    }

    @Test
    void showsNobodyWhatIsForOthers(Portal portal) {
        Land land = land(portal, "public");
        String open = land.rule("Offen", Map.of());
        String closed = land.rule("Geschlossen", Map.of("audiences", List.of("chair")));
        Client chair = portal.as(portal.members().accredited("chair"));
        Client candidate = portal.as(portal.members().accredited("candidate"));

        assertThat(land.open(chair, closed)).contains("Geschlossen " + land.word());
        assertThat(chair.get(land.list()).text()).contains(open, closed);
        for (Client other : List.of(portal.guest(), candidate, portal.as(Portal.ACCREDITOR))) {
            other.get(closed).expect(404);
            assertThat(other.get(land.list()).expect(200).text()).contains(open).doesNotContain("Geschlossen");
            assertThat(pdf(other.get(land.calendar()).expect(200)))
                    .contains("Offen")
                    .doesNotContain("Geschlossen");
        }
        assertThat(pdf(chair.get(land.calendar()))).contains("Geschlossen");
    }

    @Test
    void showsNobodyTheDeadlinesOfAnElectionForOthers(Portal portal) {
        Land land = land(portal, "chair");
        String page = land.rule("Frist", Map.of());
        Client chair = portal.as(portal.members().accredited("chair"));

        assertThat(land.open(chair, page)).contains("Frist " + land.word());
        portal.guest().get(page).expect(404);
        assertThat(portal.guest().get(land.list()).expect(200).text()).doesNotContain("Frist " + land.word());
        portal.guest().get(land.calendar()).expect(404);
    }

    @Test
    void isFoundByCircleKindAndWhatIsOnesOwn(Portal portal) {
        Land land = land(portal, "public");
        String notice = land.rule("Hinweis", Map.of("kind", "notice"));
        String chairs = land.rule("Vorsitz", Map.of("audiences", List.of("chair")));
        Client chair = portal.as(portal.members().accredited("chair"));
        land.open(chair, notice);
        land.open(chair, chairs);

        assertThat(chair.get(land.list() + "&kind=notice").text())
                .contains(notice)
                .doesNotContain(chairs);
        assertThat(chair.get(land.list() + "&audience=chair").text())
                .contains(chairs)
                .doesNotContain(notice);
        assertThat(chair.get(land.list() + "&mine=true").text())
                .contains(chairs)
                .doesNotContain(notice);
        assertThat(chair.get(land.list() + "&kind=unknown").expect(200).text())
                .contains("Zu Ihrer Auswahl gibt es keine kommende Frist.");
        assertThat(portal.guest().get(land.list()).text()).doesNotContain("name=\"mine\"");
    }

    @Test
    void leadsFromItsFormerAddress(Portal portal) {
        Land land = land(portal, "public");
        String before = land.rule("Umzug", Map.of());
        land.open(portal.guest(), before);
        String after = "umgezogen-" + land.word();

        land.change(before, Map.of("slug", after));

        String page = "fristen/" + after + "--" + land.election().slug();
        land.open(portal.guest(), page);
        Answer moved = portal.guest().get(before).expect(301);
        assertThat(moved.header("Location")).endsWith(portal.path() + page);
    }

    @Test
    void warnsThatADeadlineOnASundayDoesNotMove(Portal portal) {
        Land land = land(portal, "public");
        String sunday = land.rule("Sonntag", Map.of("offset", -7));
        String monday = land.rule("Montag", Map.of("offset", -6));

        assertThat(land.open(portal.guest(), sunday)).contains("Der letzte Tag ist ein Sonntag.");
        assertThat(land.open(portal.guest(), monday)).doesNotContain("Der letzte Tag ist");
    }

    @Test
    void saysWhatHasNoDayYet(Portal portal) {
        Land land = land(portal, "public");
        land.rule("Einspruch", Map.of("anchor", "publication", "offset", 1, "offsetUnit", "month", "edge", "end"));

        land.await(
                portal.guest(),
                land.list(),
                "Einspruch " + land.word(),
                "Der Tag steht fest, sobald das Ergebnis der Wahl bekannt gemacht ist.");
    }

    @Test
    void namesQuestionsAndNotesThatTheReaderMaySee(Portal portal) {
        Land land = land(portal, "public");
        Faq open = portal.faqs().published("public");
        Faq closed = portal.faqs().published("chair");
        String page = land.rule("Frage", Map.of("faqs", List.of(open.id(), closed.id())));
        land.note("Hinweis für alle", "public");
        land.note("Hinweis für Vorsitzende", "chair");
        Client chair = portal.as(portal.members().accredited("chair"));

        land.await(chair, page, open.question(), closed.question(), "Hinweis für alle", "Hinweis für Vorsitzende");
        assertThat(portal.guest().get(page).expect(200).text())
                .contains(open.question(), "Hinweis für alle")
                .doesNotContain(closed.word(), "Hinweis für Vorsitzende");
    }

    @Test
    void tellsWhatMovedAndWhy(Portal portal) {
        Land land = land(portal, "public");
        String page = land.rule("Verlegt", Map.of("offset", -69));
        land.open(portal.guest(), page);
        String reason = "Sturm " + land.word();

        land.move("2031-03-30", reason);

        land.await(portal.guest(), page, "Montag, 20. Januar 2031", "Montag, 13. Januar 2031", reason);
        land.await(
                portal.guest(),
                "fristen/aenderungen",
                "Verlegt " + land.word(),
                "Montag, 20. Januar 2031",
                "Montag, 13. Januar 2031",
                reason);
    }

    @Test
    void isPrintedAsACalendar(Portal portal) {
        Land land = land(portal, "public");
        land.open(portal.guest(), land.rule("Brief", Map.of("offset", -2, "timeOfDay", "15:00")));

        Answer printed = portal.guest().get(land.calendar() + "&format=a3").expect(200);

        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(printed.header("Cache-Control")).contains("private");
        assertThat(pdf(printed)).contains("15:00 Uhr: Brief", "Freitag, 21. März 2031, 15:00 Uhr", "§ 1 Mustergesetz");
        portal.guest().get(land.calendar() + "&format=a5").expect(422);
        portal.guest().get("fristen/kalender.pdf?election=gibt-es-nicht").expect(404);
        assertThat(pdf(portal.guest().get(land.calendar() + "&kind=unknown").expect(200)))
                .contains("Zurzeit steht keine Frist an.");
    }

    @Test
    void hasNothingAroundItForPrinting(Portal portal) {
        Land land = land(portal, "public");
        land.open(portal.guest(), land.rule("Papier", Map.of()));

        String text =
                portal.guest().get(land.list() + "&ansicht=druck").expect(200).text();

        assertThat(text).contains("Papier " + land.word(), "<table").doesNotContain("<nav", "<details", "<form");
    }

    @Test
    void isChosenWithoutScript(Portal portal) {
        Land land = land(portal, "public");
        land.open(portal.guest(), land.rule("Auswahl", Map.of()));
        try (Visitor visitor = portal.visitor(Look.GERMAN.withoutScript())) {
            visitor.open("fristen");
            visitor.main().locator("summary").first().click();
            visitor.choose("election", land.election().slug());
            visitor.press("Anzeigen");

            assertThat(visitor.main().innerText()).contains("Wahl " + land.word(), "Auswahl " + land.word());
            assertThat(visitor.page().url())
                    .contains("election=" + land.election().slug());
        }
    }

    @Test
    @Needs(Feature.DESK)
    void isSeenByItsEditorAsReadersWill(Portal portal) {
        Land land = land(portal, "public");
        Entry draft = portal.editors().create("deadline-rule", land.fields("Entwurf", Map.of("timeOfDay", "18:00")));
        String preview = "desk/deadline-rule/" + draft.id() + "/vorschau";

        assertThat(portal.as(Portal.EDITOR).get(preview).expect(200).text())
                .contains("Entwurf " + land.word(), "Freitag, 21. Februar 2031, 18:00 Uhr", "Warum dieser Tag?");
        assertThat(portal.guest().get(land.list()).text()).doesNotContain("Entwurf " + land.word());

        Map<String, Object> moved = electionOf(land.word(), "2031-03-30", "public", "Sturm");
        land.open(portal.guest(), land.rule("Frist", Map.of("offset", -69)));
        portal.editors().change(land.election(), moved);
        assertThat(portal.as(Portal.EDITOR)
                        .get("desk/election/" + land.election().id() + "/vorschau")
                        .expect(200)
                        .text())
                .contains("Montag, 20. Januar 2031", "Montag, 13. Januar 2031");
    }

    @Test
    void refusesWhatIsNoNumber(Portal portal) {
        portal.guest().get("fristen?offset=viel").expect(422);
        portal.guest().get("fristen/gibt-es-nicht").expect(404);
        portal.guest().get("fristen/gibt--es--nicht").expect(404);
    }

    private static String pdf(Answer answer) {
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Land land(Portal portal, String audience) {
        String word = Words.unique();
        Entry election =
                portal.editors().publish(portal.editors().create("election", electionOf(word, POLL_DAY, audience, "")));
        return new Land(portal, word, audience, election, new HashMap<>());
    }

    private static Map<String, Object> electionOf(String word, String day, String audience, String reason) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "title", "Wahl " + word, "day", day, "jurisdiction", "Land " + word, "audiences", List.of(audience)));
        if (!reason.isEmpty()) {
            fields.put("moveReason", reason);
        }
        return fields;
    }

    /** @param rules by the address of their deadline, with what an editor typed */
    private record Land(
            Portal portal,
            String word,
            String audience,
            Entry election,
            Map<String, Map.Entry<Entry, Map<String, ?>>> rules) {

        String list() {
            return "fristen?election=" + election.slug();
        }

        String calendar() {
            return "fristen/kalender.pdf?election=" + election.slug();
        }

        /** Publishes a rule and gives the address of its deadline. */
        String rule(String title, Map<String, ?> more) {
            Map<String, Object> fields = fields(title, more);
            Entry entry = publish(portal.editors().create("deadline-rule", fields));
            String page = "fristen/" + entry.slug() + "--" + election.slug();
            rules.put(page, Map.entry(entry, fields));
            return page;
        }

        Map<String, Object> fields(String title, Map<String, ?> more) {
            Map<String, Object> fields = new HashMap<>(Map.of(
                    "title", title + " " + word,
                    "plainText", "So steht es im Gesetz.",
                    "jurisdiction", "Land " + word,
                    "kind", "exclusion",
                    "anchor", "poll-day",
                    "offset", -30,
                    "offsetUnit", "calendar-day",
                    "legalBasis", "§ 1 Mustergesetz",
                    "certainty", "sure",
                    "audiences", List.of("public")));
            fields.putAll(more);
            return fields;
        }

        void change(String page, Map<String, ?> other) {
            Map<String, Object> fields = new HashMap<>(rules.get(page).getValue());
            fields.putAll(other);
            publish(portal.editors().change(rules.get(page).getKey(), fields));
        }

        void note(String title, String circle) {
            portal.editors()
                    .publish(portal.editors()
                            .create(
                                    "deadline-note",
                                    Map.of(
                                            "title",
                                            title,
                                            "text",
                                            "<p>Das ist zu wissen.</p>",
                                            "election",
                                            election.id(),
                                            "audiences",
                                            List.of(circle))));
        }

        void move(String day, String reason) {
            publish(portal.editors().change(election, electionOf(word, day, audience, reason)));
        }

        private Entry publish(Entry entry) {
            assertThat(portal.editors().tries(entry, "submit")).isTrue();
            assertThat(portal.reviewer().tries(entry, "approve")).isTrue();
            return portal.editors().publish(entry);
        }

        /** The page, as soon as it is there. */
        String open(Client reader, String page) {
            Eventually.holds(
                    page + " is there", portal.soon(), () -> reader.get(page).status() == 200);
            return reader.get(page).text();
        }

        void await(Client reader, String page, String... texts) {
            Eventually.holds(page + " says " + List.of(texts), portal.soon(), () -> {
                Answer answer = reader.get(page);
                return answer.status() == 200 && List.of(texts).stream().allMatch(answer.text()::contains);
            });
        }
    }
}
