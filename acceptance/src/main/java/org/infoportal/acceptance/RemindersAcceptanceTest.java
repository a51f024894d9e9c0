package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Mail;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reminders of deadlines, as members see them. The clock cannot be moved here: the deadline is where it is due now. */
@PortalTest
class RemindersAcceptanceTest {

    private static final String PAGE = "konto/erinnerungen";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** The portal looks every twenty seconds whether there is anything to be sent. */
    private static final Duration A_LOOK = Duration.ofSeconds(60);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Test
    void remindsByMailUntilItIsDone(Portal portal) {
        Case deadline = Case.pending(portal, "candidate");
        Member anna = portal.members().accredited("candidate");
        try (Visitor visitor = portal.visitor().adopt(portal.as(anna))) {
            visitor.open(PAGE);
            assertThat(visitor.main().locator("[name=on]").isChecked())
                    .as("off until she asks for it")
                    .isFalse();
            visitor.main().locator("[name=on]").check();
            visitor.press("Speichern");
            assertThat(visitor.main().innerText())
                    .contains("Ab jetzt bekommen Sie Mails zu Fristen.", deadline.title());
            assertThat(visitor.main().locator("[name=on]").isChecked()).isTrue();

            Mail mail = Eventually.find("a reminder", A_LOOK, () -> reminders(portal, anna, deadline));
            assertThat(mail.text())
                    .contains(anna.firstName() + " " + anna.lastName(), deadline.title(), portal.baseUri() + PAGE)
                    .doesNotContain(anna.email());
            assertThat(mail.links()).contains(portal.baseUri() + deadline.page());

            visitor.open(deadline.page());
            visitor.press("Erledigt");
            assertThat(visitor.main().innerText()).contains("Wir erinnern Sie an diese Frist nicht mehr.");
            visitor.open(PAGE);
            Locator done = visitor.main().locator("section[aria-labelledby=erledigt]");
            assertThat(done.innerText()).contains(deadline.title());
            visitor.page()
                    .waitForNavigation(() -> done.locator("button").first().click());
            assertThat(visitor.main()
                            .locator("section[aria-labelledby=erledigt]")
                            .innerText())
                    .doesNotContain(deadline.title());
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(portal.mailbox().to(anna.email()))
                .filteredOn(mail -> mail.text().contains(deadline.title()))
                .as("never twice")
                .hasSize(1);
    }

    @Test
    void tellsThatADeadlineHasMoved(Portal portal) {
        Case deadline = Case.at(portal, "candidate", LocalDate.now(BERLIN).plusDays(200), "18:00");
        Member anna = portal.members().accredited("candidate");
        Eventually.holds(
                "she may read it",
                portal.soon(),
                () -> portal.as(anna)
                        .get("api/v1/elections?limit=200")
                        .text()
                        .contains(deadline.election().slug()));
        assertThat(portal.as(anna).form(PAGE, wishes()).status()).isEqualTo(303);

        deadline.move(portal, LocalDate.now(BERLIN).plusDays(214));

        Mail mail = Eventually.find("a mail on the change", A_LOOK, () -> reminders(portal, anna, deadline));
        assertThat(mail.subject()).isEqualTo("Fristen haben sich geändert");
        assertThat(mail.text()).contains("Sturm", portal.baseUri() + "fristen/aenderungen", portal.baseUri() + PAGE);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissing(Portal portal) {
        Member anna = portal.members().accredited("candidate");

        Answer answer = portal.as(anna).form(PAGE, Map.of("on", "true", "scope", "mine"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Bitte wählen Sie mindestens einen Zeitpunkt")
                .containsPattern("value=\"mine\" checked");
    }

    @Test
    void isForThoseAloneWhoHaveDeadlinesToKeep(Portal portal) {
        Case deadline = Case.at(portal, "candidate", LocalDate.now(BERLIN).plusDays(200), "18:00");
        Client pending = portal.as(portal.members().pending());
        Client chair = portal.as(portal.members().accredited("chair"));
        Client candidate = portal.as(portal.members().accredited("candidate"));

        assertThat(portal.guest().get(PAGE).header("Location")).contains("anmelden?returnTo=konto%2Ferinnerungen");
        assertThat(pending.get(PAGE).header("Location")).endsWith("/konto");
        for (Client client : List.of(portal.guest(), pending)) {
            client.form(PAGE, wishes()).expect(404);
        }
        for (Client client : List.of(portal.guest(), pending, chair)) {
            client.form(deadline.page() + "/erledigt", Map.of()).expect(404);
            client.form(deadline.page() + "/offen", Map.of()).expect(404);
        }
        Eventually.holds(
                "a candidate may",
                portal.soon(),
                () -> candidate.form(deadline.page() + "/erledigt", Map.of()).status() == 303);
        candidate.get(deadline.page() + "/erledigt").expectRefused();
    }

    private static Map<String, Object> wishes() {
        return Map.of("on", "true", "days", List.of("14", "7", "1"), "scope", "all", "changes", "true");
    }

    private static Optional<Mail> reminders(Portal portal, Member member, Case deadline) {
        return portal.mailbox().to(member.email()).stream()
                .filter(mail -> mail.text().contains(deadline.title()))
                .findFirst();
    }

    /** A rule and an election of their own land. */
    private record Case(String title, Entry rule, Entry election, Map<String, Object> fields) {

        /** One of which to remind now: in the night only what is due before morning is spoken of at once. */
        static Case pending(Portal portal, String audience) {
            LocalTime now = LocalTime.now(BERLIN);
            Assumptions.assumeTrue(
                    now.isBefore(MORNING.minusMinutes(20)) || now.isAfter(MORNING), "seven is about to strike");
            LocalDate today = LocalDate.now(BERLIN);
            return now.isBefore(MORNING)
                    ? at(portal, audience, today, "06:59")
                    : at(portal, audience, today.plusDays(1), "23:59");
        }

        static Case at(Portal portal, String audience, LocalDate day, String time) {
            String word = Words.unique();
            String title = "Frist " + word;
            Map<String, Object> rule = new HashMap<>(Map.of(
                    "title",
                    title,
                    "jurisdiction",
                    "Land " + word,
                    "kind",
                    "exclusion",
                    "anchor",
                    "poll-day",
                    "offset",
                    -10,
                    "offsetUnit",
                    "calendar-day",
                    "timeOfDay",
                    time,
                    "certainty",
                    "sure",
                    "audiences",
                    List.of(audience)));
            Map<String, Object> election = new HashMap<>(Map.of(
                    "title",
                    "Wahl " + word,
                    "day",
                    day.plusDays(10).toString(),
                    "jurisdiction",
                    "Land " + word,
                    "audiences",
                    List.of("public")));
            return new Case(
                    title,
                    publish(portal, portal.editors().create("deadline-rule", rule)),
                    portal.editors().publish(portal.editors().create("election", election)),
                    election);
        }

        String page() {
            return "fristen/" + rule.slug() + "--" + election.slug();
        }

        /** Puts the election on another day, so that the deadline is on this one. */
        void move(Portal portal, LocalDate day) {
            Map<String, Object> moved = new HashMap<>(fields);
            moved.put("day", day.plusDays(10).toString());
            moved.put("moveReason", "Sturm");
            publish(portal, portal.editors().change(election, moved));
        }

        private static Entry publish(Portal portal, Entry entry) {
            Editors author = portal.editors();
            assertThat(author.tries(entry, "submit")).isTrue();
            assertThat(portal.reviewer().tries(entry, "approve")).isTrue();
            assertThat(author.tries(entry, "publish")).isTrue();
            return entry;
        }
    }
}
