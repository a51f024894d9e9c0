package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who decide: the queue, one decision on many, undo, and what they see of people. */
@PortalTest
class QueueAcceptanceTest {

    private static final String QUEUE = "verwaltung/akkreditierungen";
    private static final Look PLAIN = Look.GERMAN.withoutScript();

    @Test
    void takesADecisionBackBeforeAnybodyIsTold(Portal portal) {
        Member anna = portal.members().pending();
        Client session = portal.as(anna);
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "/" + portal.members().id(anna));
            accreditor.tick("audiences", "candidate");
            accreditor.press("Freischalten");
            awaitState(portal, session, "accredited");
            assertThat(accreditor.main().innerText()).contains(anna.lastName(), "Die E-Mail geht um");

            accreditor.press("Rückgängig machen");

            assertThat(accreditor.heading()).contains(anna.lastName());
            assertThat(accreditor.main().innerText()).contains("Die Entscheidung ist zurückgenommen", "Zurückgenommen");
            awaitState(portal, session, "pending");
        }
        // the next mail is about the next decision: the one before was never sent
        int mails = portal.mailbox().to(anna.email()).size();
        portal.members().decide(anna, "reject", "Grund").expect(200);
        assertThat(portal.mailbox().awaitNumber(anna.email(), mails + 1).subject())
                .contains("nicht freigeschaltet");
    }

    private static void awaitState(Portal portal, Client session, String state) {
        Eventually.holds(
                state,
                portal.soon(),
                () -> session.get("api/v1/session")
                        .json()
                        .path("state")
                        .asText()
                        .equals(state));
    }

    @Test
    void decidesOnManyWithAPreparedReason(Portal portal) {
        Member anna = portal.members().pending();
        Member berta = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "?sort=newest");
            check(accreditor, anna);
            check(accreditor, berta);
            open(accreditor);
            accreditor.choose("_preset", "unit-missing");
            accreditor.press("Begründung einsetzen");
            assertThat(accreditor.main().locator("textarea[name=reason]").inputValue())
                    .contains("Bitte nennen Sie die Gliederung");
            assertThat(box(accreditor, anna).isChecked()).as("still chosen").isTrue();

            accreditor.press("Zurückgeben");

            assertThat(accreditor.main().locator(".ip-outcomes li").allInnerTexts())
                    .hasSize(2)
                    .allMatch(line -> line.contains("Erledigt"));
            assertThat(portal.members().find(anna, "sent-back")).isPresent();
            assertThat(portal.members().find(berta, "sent-back")).isPresent();

            accreditor.press("Alle rückgängig machen");
            assertThat(portal.members().find(anna, "pending")).isPresent();
            assertThat(portal.members().find(berta, "pending")).isPresent();
        }
    }

    @Test
    void saysForEachWhatBecameOfHer(Portal portal) {
        Member anna = portal.members().pending();
        Member berta = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "?sort=newest");
            check(accreditor, anna);
            check(accreditor, berta);
            portal.members().decide(anna, "reject", "Ich war schneller.").expect(200);
            open(accreditor);
            accreditor.press("Freischalten");

            List<String> lines = accreditor.main().locator(".ip-outcomes li").allInnerTexts();
            assertThat(lines)
                    .anyMatch(line -> line.contains(anna.lastName()) && line.contains(Portal.ACCREDITOR))
                    .anyMatch(line -> line.contains(berta.lastName()) && line.contains("Erledigt"));
            assertThat(portal.members().find(anna, "rejected")).isPresent();
            assertThat(portal.members().find(berta, "accredited")).isPresent();
        }
    }

    @Test
    void asksForSomebodyAndAReasonAndKeepsWhatWasTyped(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "?sort=newest");
            open(accreditor);
            accreditor.fill("reason", "Für niemanden.");
            accreditor.press("Ablehnen");
            assertThat(accreditor.main().locator("[role=alert]").innerText()).contains("mindestens eine Person");
            assertThat(accreditor.main().locator("textarea[name=reason]").inputValue())
                    .isEqualTo("Für niemanden.");

            check(accreditor, anna);
            accreditor.fill("reason", "");
            accreditor.press("Ablehnen");
            assertThat(accreditor.main().locator("[role=alert]").innerText()).contains("Begründung");
            assertThat(box(accreditor, anna).isChecked()).isTrue();
        }
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void tellsTheSecondOfTwo(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "/" + portal.members().id(anna));
            portal.members().decide(anna, "reject", "Ich war schneller.").expect(200);
            accreditor.press("Freischalten");

            assertThat(accreditor.page().locator("[role=status]").first().innerText())
                    .contains("Inzwischen hat " + Portal.ACCREDITOR);
            assertThat(accreditor.main().innerText()).contains("Abgelehnt", "Ich war schneller.");
        }
        assertThat(portal.members().find(anna, "rejected")).isPresent();
    }

    @Test
    void showsAnAddressOnlyWhenAsked(Portal portal) {
        Member anna = portal.members().pending();
        String page = QUEUE + "/" + portal.members().id(anna);
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "?sort=newest");
            assertThat(accreditor.main().innerText()).contains(anna.lastName());
            assertThat(accreditor.page().content()).doesNotContain(anna.email());

            accreditor.open(page);
            assertThat(accreditor.page().content()).doesNotContain(anna.email());
            accreditor.press("Weitere Angaben ansehen");
            assertThat(accreditor.main().innerText()).contains(anna.email(), "steht im Protokoll");

            accreditor.open(page);
            assertThat(accreditor.page().content()).doesNotContain(anna.email());
        }
    }

    @Test
    void searchesWithoutWritingTheNameIntoAnAddress(Portal portal) {
        Member chair = portal.members().newcomer();
        portal.guest()
                .post("api/v1/registrations", chair.registrationWith("function", "chair"))
                .expect(202);
        portal.mailbox().awaitConfirmation(chair.email());
        Member anna = portal.members().pending();
        Member berta = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE);
            accreditor.main().locator("#q").fill("  " + anna.email().toUpperCase());
            accreditor.press("Suchen und eingrenzen");

            assertThat(accreditor.main().locator(".ip-row").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(anna.lastName());
            assertThat(accreditor.page().url()).doesNotContain("example").doesNotContain(anna.lastName());

            accreditor.main().locator("#q").fill(berta.lastName());
            accreditor.choose("_function", "chair");
            accreditor.press("Suchen und eingrenzen");
            assertThat(accreditor.main().locator(".ip-row").count()).isZero();
            assertThat(accreditor.main().innerText()).contains("Hier ist nichts zu tun");
        }
    }

    @Test
    void keepsFiltersInTheAddress(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE);
            accreditor.choose("_function", "candidate");
            accreditor.choose("_sort", "newest");
            accreditor.press("Suchen und eingrenzen");
            assertThat(accreditor.page().url()).contains("function=candidate", "sort=newest", "state=pending");
            assertThat(accreditor.main().innerText()).contains(anna.lastName());

            accreditor.open(QUEUE + "?function=chair&sort=newest");
            assertThat(accreditor.main().innerText()).doesNotContain(anna.lastName());
            accreditor.open(QUEUE + "?days=30&sort=newest");
            assertThat(accreditor.main().innerText()).doesNotContain(anna.lastName());
        }
    }

    @Test
    void worksWithTheKeyboardAlone(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "?sort=newest");
            Locator box = box(accreditor, anna);
            box.focus();
            accreditor.page().keyboard().press("Space");
            assertThat(box.isChecked()).isTrue();
            accreditor.main().locator("details > summary").focus();
            accreditor.page().keyboard().press("Enter");
            Locator button = accreditor.main().locator("button[value=accredit]");
            button.focus();
            accreditor
                    .page()
                    .waitForNavigation(() -> accreditor.page().keyboard().press("Enter"));
        }
        assertThat(portal.members().find(anna, "accredited")).isPresent();
    }

    @Test
    void decidesNothingWhenEnterIsPressedInAField(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor accreditor = accreditor(portal)) {
            accreditor.open(QUEUE + "/" + portal.members().id(anna));
            accreditor.main().locator("[name='validUntil']").focus();
            accreditor
                    .page()
                    .waitForNavigation(() -> accreditor.page().keyboard().press("Enter"));
        }
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void sendsBackWithRemarksBesideTheFields(Portal portal) {
        Member anna = portal.members().pending();
        String page = QUEUE + "/" + portal.members().id(anna);
        try (Visitor accreditor = accreditor(portal);
                Visitor member = portal.visitor(PLAIN).adopt(portal.as(anna))) {
            accreditor.open(page);
            accreditor.fill("reason", "Bitte noch einmal ansehen.");
            accreditor.main().locator("details.ip-remarks > summary").click();
            accreditor.fill("remarks.unit", "Welcher Ortsverein genau?");
            accreditor.press("Zurückgeben");

            member.open("konto");
            assertThat(member.main().innerText()).contains("Bitte noch einmal ansehen.");
            assertThat(member.main().locator("[data-field=unit]").innerText()).contains("Welcher Ortsverein genau?");
            assertThat(member.main().locator("[name=unit]").getAttribute("aria-describedby"))
                    .contains("f-unit-remark");

            member.fill("firstName", "");
            member.fill("unit", "Ortsverein Neu");
            member.press("Erneut einreichen");
            assertThat(member.main().locator("[role=alert]").innerText()).contains("Vorname");
            assertThat(member.main().locator("[name=unit]").inputValue()).isEqualTo("Ortsverein Neu");
            assertThat(member.main().innerText()).contains("Welcher Ortsverein genau?");

            member.fill("firstName", "Anna");
            member.press("Erneut einreichen");
            assertThat(member.main().innerText())
                    .contains("In Prüfung", "vergleicht Ihren Namen")
                    .doesNotContain("Welcher Ortsverein genau?");

            accreditor.open(page);
            assertThat(accreditor.main().locator(".ip-history").innerText()).contains("Welcher Ortsverein genau?");
        }
    }

    @Test
    void extendsOverTheApi(Portal portal) {
        Member anna = portal.members().pending();
        String day = LocalDate.now().plusDays(90).toString();
        portal.members()
                .decide(anna, Map.of("decision", "accredit", "audiences", List.of("chair"), "validUntil", day))
                .expect(200);
        assertThat(portal.members()
                        .decide(anna, Map.of("decision", "extend"))
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("validUntil");
        assertThat(portal.members()
                        .decide(anna, Map.of("decision", "extend", "validUntil", "morgen"))
                        .expect(422)
                        .fieldErrors())
                .containsOnlyKeys("validUntil");

        JsonNode extended = portal.members()
                .decide(
                        anna,
                        Map.of(
                                "decision",
                                "extend",
                                "validUntil",
                                LocalDate.now().plusDays(200).toString()))
                .expect(200)
                .json();

        assertThat(extended.path("state").asText()).isEqualTo("accredited");
        assertThat(portal.as(anna)
                        .get("api/v1/session")
                        .json()
                        .path("audiences")
                        .toString())
                .contains("chair");
    }

    @Test
    void takesRemarksOverTheApi(Portal portal) {
        Member anna = portal.members().pending();
        Map<String, Object> decision = new HashMap<>(Map.of("decision", "send-back", "reason", "Grund"));
        decision.put("remarks", Map.of("nichts", "?"));
        assertThat(portal.members().decide(anna, decision).expect(422).fieldErrors())
                .containsOnlyKeys("remarks");

        decision.put("remarks", Map.of("lastName", "Bitte mit Doppelnamen."));
        portal.members().decide(anna, decision).expect(200);

        assertThat(portal.as(anna).get("konto").text()).contains("Bitte mit Doppelnamen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s/angaben", "%s/rueckgaengig", "%s", "entscheidung", "rueckgaengig", "suche"})
    void doesNotExistForOthers(String action, Portal portal) {
        Member anna = portal.members().pending();
        String id = portal.members().id(anna);
        Map<String, String> fields =
                Map.of("decision", "accredit", "_member", id + ".3", "_q", anna.lastName(), "reason", "Grund");

        for (Client other : List.of(portal.guest(), portal.as("mitglied"), portal.as("redaktion"), portal.as(anna))) {
            Answer answer =
                    other.form(QUEUE + "/" + action.formatted(id), fields).expect(404);
            assertThat(answer.text()).doesNotContain(anna.email());
        }
        assertThat(portal.members().find(anna, "pending")).isPresent();
    }

    @Test
    void showsResponsibilitiesToAdministratorsOnly(Portal portal) {
        String path = "verwaltung/zustaendigkeiten";
        for (Client other :
                List.of(portal.guest(), portal.as("mitglied"), portal.as("redaktion"), portal.as(Portal.ACCREDITOR))) {
            other.get(path).expect(404);
            other.get(path + "/irgendwer").expect(404);
            other.form(path + "/irgendwer", Map.of("units", "x")).expect(404);
        }
        Client admin = portal.as("admin");
        assertThat(admin.get(path).expect(200).text()).contains(Portal.ACCREDITOR);
        admin.get(path + "/irgendwer").expect(404);
    }

    private static Visitor accreditor(Portal portal) {
        return portal.visitor(PLAIN).adopt(portal.as(Portal.ACCREDITOR));
    }

    private static Locator box(Visitor accreditor, Member member) {
        return accreditor
                .main()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName(member.firstName() + " " + member.lastName() + " auswählen")
                                .setExact(true));
    }

    private static void check(Visitor accreditor, Member member) {
        box(accreditor, member).check();
    }

    /** The form below the list. */
    private static void open(Visitor accreditor) {
        Locator details = accreditor.main().locator("details.ip-queue__decide");
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }
}
