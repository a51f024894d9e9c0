package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, for everybody: WCAG 2.2 AA as far as a machine can tell, small screens, and the keyboard. */
@PortalTest
class AccessibilityAcceptanceTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int MAX_TABS = 40;

    /** Every pair of language, width and colours occurs. */
    static Stream<Look> looks() {
        Look german = Look.GERMAN;
        Look english = german.speaking("en-GB");
        return Stream.of(german, english.dark(), german.wide(320).dark(), english.wide(320));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void guestsPagesHaveNoViolation(Look look, Portal portal) {
        Faq faq = portal.faqs().published("public");
        Member anna = portal.members().registered();
        String token = portal.members().confirmationToken(anna);
        try (Visitor guest = portal.visitor(look)) {
            SoftAssertions found = new SoftAssertions();
            for (String page : List.of(
                    "",
                    "anmelden",
                    "registrieren",
                    "faq",
                    "fristen/abonnieren",
                    "faq?q=" + faq.word(),
                    "faq?q=nichtsgefunden",
                    faq.page(),
                    "fristen",
                    "fristen?kind=exclusion",
                    "fristen?kind=gibt-es-nicht",
                    "fristen?election=kommunalwahl-nrw-2020",
                    "fristen?ansicht=druck",
                    "fristen/wahlvorschlaege-einreichen-2020--kommunalwahl-nrw-2020",
                    "fristen/aenderungen",
                    "impressum",
                    "datenschutz",
                    "bestaetigen?token=" + token,
                    "bestaetigen?token=falsch",
                    "zugang-vergessen",
                    "aktivieren",
                    "einladung?token=falsch",
                    "neues-passwort?token=falsch",
                    "adresse-bestaetigen?token=falsch",
                    "gibt-es-nicht")) {
                guest.open(page);
                check(guest, look, found);
            }
            found.assertAll();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void formsThatComeBackHaveNoViolation(Look look, Portal portal) {
        Member anna = portal.members().newcomer();
        try (Visitor guest = portal.visitor(look)) {
            SoftAssertions found = new SoftAssertions();
            guest.open("registrieren");
            submit(guest, "email");
            assertThat(guest.main().locator("[role=alert]").count()).isPositive();
            check(guest, look, found);

            guest.open("anmelden");
            submit(guest, "identifier");
            check(guest, look, found);
            guest.open("anmelden");
            guest.fill("identifier", anna.email());
            submit(guest, "identifier");
            check(guest, look, found);
            guest.fill("password", "falsch");
            submit(guest, "password");
            check(guest, look, found);
            found.assertAll();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void membersPagesHaveNoViolation(Look look, Portal portal) {
        Member registered = portal.members().newcomer();
        Member candidate = portal.members().accredited("candidate");
        SoftAssertions found = new SoftAssertions();
        try (Visitor visitor = portal.visitor(look)) {
            if (look.locale().startsWith("de")) {
                visitor.register(registered);
                check(visitor, look, found);
            }
        }
        for (Member member : List.of(portal.members().pending(), candidate)) {
            try (Visitor visitor = portal.visitor(look).adopt(portal.as(member))) {
                for (String page : List.of(
                        "",
                        "faq",
                        "fristen/abonnieren",
                        "fristen",
                        "material",
                        "konto",
                        "konto/daten",
                        "konto/erinnerungen",
                        "konto/passwort",
                        "konto/sitzungen")) {
                    visitor.open(page);
                    check(visitor, look, found);
                }
            }
        }
        try (Visitor visitor = portal.visitor(look).adopt(portal.as(candidate))) {
            visitor.open("konto/erinnerungen");
            for (String box : List.of("on", "days", "changes")) {
                visitor.main().locator("[name=" + box + "]").all().forEach(each -> each.setChecked(box.equals("on")));
            }
            submit(visitor, "on");
            assertThat(visitor.main().locator("[role=alert]").count()).isPositive();
            check(visitor, look, found);
            visitor.main().locator("[name=days]").first().check();
            submit(visitor, "on");
            check(visitor, look, found);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void dataProtectionAndAuditTrailHaveNoViolation(Look look, Portal portal) {
        Member anna = portal.members().pending();
        String person = "verwaltung/protokoll/person/" + portal.members().id(anna);
        SoftAssertions found = new SoftAssertions();
        try (Visitor member = portal.visitor(look).adopt(portal.as(anna))) {
            member.open("konto/datenschutz");
            check(member, look, found);
            member.main().locator("summary").click();
            submit(member, "password");
            assertThat(member.main().locator("[role=alert]").count()).isPositive();
            check(member, look, found);
            member.fill("password", anna.password());
            submit(member, "password");
            check(member, look, found);
        }
        try (Visitor admin = portal.visitor(look).adopt(portal.as("admin"))) {
            for (String page : List.of(
                    "verwaltung/protokoll",
                    "verwaltung/protokoll?von=falsch",
                    "verwaltung/protokoll?was=x",
                    person,
                    "verwaltung/zustaendigkeiten",
                    "verwaltung/zweiter-faktor")) {
                admin.open(page);
                check(admin, look, found);
            }
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void accreditorsPagesHaveNoViolation(Look look, Portal portal) {
        String id = portal.members().id(portal.members().pending());
        SoftAssertions found = new SoftAssertions();
        try (Visitor accreditor = portal.visitor(look).adopt(portal.as(Portal.ACCREDITOR))) {
            for (String page : List.of(
                    "verwaltung/akkreditierungen",
                    "verwaltung/akkreditierungen?state=expired",
                    "verwaltung/akkreditierungen?state=alle&sort=name&days=2",
                    "verwaltung/akkreditierungen/" + id)) {
                assertThat(accreditor.open(page)).isEqualTo(200);
                check(accreditor, look, found);
            }
            accreditor
                    .page()
                    .waitForNavigation(() ->
                            accreditor.main().locator("button[value=reject]").click());
            assertThat(accreditor.main().locator("[role=alert]").count())
                    .as("a rejection needs a reason")
                    .isPositive();
            check(accreditor, look, found);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesForListsAndLettersHaveNoViolation(Look look, Portal portal) {
        String wrong =
                "Vorname;Nachname;E-Mail;gültig bis\nMara;Muster;keine Adresse;gestern\nMia;Muster;mia@example.org;\n";
        SoftAssertions found = new SoftAssertions();
        try (Visitor accreditor = portal.visitor(look).adopt(portal.as(Portal.ACCREDITOR))) {
            for (String page : List.of(
                    "verwaltung/bekannte",
                    "verwaltung/bekannte/import",
                    "verwaltung/briefe",
                    "verwaltung/briefe/neu")) {
                assertThat(accreditor.open(page)).as(page).isEqualTo(200);
                check(accreditor, look, found);
            }
            submit(accreditor, "lastName");
            assertThat(accreditor.main().locator("[role=alert]").count()).isPositive();
            check(accreditor, look, found);
            accreditor.open("verwaltung/bekannte/import");
            accreditor.main().locator("textarea").fill(wrong);
            accreditor
                    .page()
                    .waitForNavigation(() -> accreditor
                            .main()
                            .locator("form:has(textarea) button[type=submit]")
                            .click());
            check(accreditor, look, found);
        }
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            assertThat(editor.open("verwaltung/gliederungen")).isEqualTo(200);
            check(editor, look, found);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Needs(Feature.DESK)
    void movingAPollHasNoViolation(Look look, Portal portal) {
        Map<String, Object> fields = Map.of(
                "title", "Wahl " + Words.unique(),
                "day", "2031-09-14",
                "runoff", "2031-09-28",
                "jurisdiction", "NRW",
                "audiences", List.of("public"));
        Entry election = portal.editors().publish(portal.editors().create("election", fields));
        String page = "verwaltung/wahlen/" + election.id() + "/termin";
        SoftAssertions found = new SoftAssertions();
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            assertThat(editor.open("verwaltung/wahlen")).isEqualTo(200);
            check(editor, look, found);
            assertThat(editor.open(page)).isEqualTo(200);
            check(editor, look, found);
            editor.fill("runoff", "2031-09-07");
            submit(editor, "day");
            assertThat(editor.main().locator("[role=alert]").count()).isPositive();
            check(editor, look, found);
            editor.fill("day", "2027-01-10");
            editor.fill("runoff", "2027-01-24");
            submit(editor, "runoff");
            check(editor, look, found);
            editor.fill("moveReason", "Beschluss");
            submit(editor, "moveReason");
            check(editor, look, found);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Needs(Feature.DESK)
    void importsAndTasksHaveNoViolation(Look look, Portal portal) {
        String good = "Frage;Antwort;Kategorie\nWas heißt " + Words.unique() + "?;Das.;Kandidieren\n";
        SoftAssertions found = new SoftAssertions();
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/faq/import");
            check(editor, look, found);
            submit(editor, "text");
            assertThat(editor.main().locator("[role=alert]").count()).isPositive();
            check(editor, look, found);
            editor.fill("text", good + "Ohne Antwort?;;\n");
            submit(editor, "text");
            check(editor, look, found);
            editor.open("desk/faq/import");
            editor.fill("text", good);
            submit(editor, "text");
            check(editor, look, found);
            editor.page()
                    .waitForNavigation(() -> editor.main()
                            .locator("form[action$='/start'] button")
                            .click());
            editor.main().locator("form[action$='/ruecknahme']").waitFor();
            check(editor, look, found);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Needs(Feature.DESK)
    void editorsPagesHaveNoViolation(Look look, Portal portal) {
        Faq draft = portal.faqs().draft("member");
        Faq published = portal.faqs().published("public");
        SoftAssertions found = new SoftAssertions();
        try (Visitor editor = portal.visitor(look).adopt(portal.as(Portal.EDITOR))) {
            for (String page : List.of(
                    "desk",
                    "desk/faq",
                    "desk/faq?q=nichtsgefunden",
                    "desk/faq?f.category=Kandidieren&sort=f.question&order=desc",
                    "desk/faq?state=trashed",
                    "desk/faq/neu",
                    "desk/faq/" + draft.id(),
                    "desk/faq/" + draft.id() + "/verlauf",
                    "desk/faq/" + draft.id() + "/verlauf/vergleich?von=1&bis=1",
                    "desk/faq/" + published.id(),
                    "desk/election/neu",
                    "desk/page/neu",
                    "desk/unit/neu",
                    "desk/function/neu",
                    "desk/deadline-rule/neu",
                    "desk/deadline-note/neu",
                    "desk/synonym/neu",
                    "desk/material/neu",
                    "desk/material",
                    "desk/message-text/neu",
                    "desk/faq/" + draft.id() + "/vorschau",
                    "desk/faq/" + draft.id() + "/vorschau?kreis=public",
                    "desk/faq/" + draft.id() + "/sichtbar")) {
                assertThat(editor.open(page)).as(page).isEqualTo(200);
                check(editor, look, found);
            }
            editor.open("desk/faq/neu");
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("button[value=save]").click());
            assertThat(editor.main().locator("[role=alert]").count()).isPositive();
            check(editor, look, found);
            editor.open("desk/faq/" + draft.id());
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("button[value=delete]").click());
            check(editor, look, found);
        }
        found.assertAll();
    }

    private static void submit(Visitor visitor, String field) {
        visitor.page()
                .waitForNavigation(() -> visitor.main()
                        .locator("form:has([name=" + field + "]) button[type=submit]")
                        .click());
    }

    private static void check(Visitor visitor, Look look, SoftAssertions found) {
        Page page = visitor.page();
        String where = page.url() + " (" + look + ")";
        found.assertThat((List<?>) violations(page))
                .as("violations of " + where)
                .isEmpty();
        found.assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + where)
                .isEqualTo(look.locale().substring(0, 2));
        found.assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("horizontal scroll of " + where)
                .satisfies(width -> assertThat(((Number) width).intValue()).isNotPositive());
        found.assertThat(page.locator("h1").count()).as("h1 of " + where).isEqualTo(1);
        found.assertThat(visitor.complaints()).as("console of " + where).isEmpty();
    }

    /** Tells only what is wrong: to carry over all that is right takes longer than to find it. No page has frames. */
    private static Object violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return page.evaluate(
                "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
                        + ".then(found => found.violations.map("
                        + "rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html)))",
                WCAG);
    }

    @Test
    void logsInWithTheKeyboardAlone(Portal portal) {
        Member anna = portal.members().pending();
        try (Visitor visitor = portal.visitor()) {
            Page page = visitor.page();
            visitor.open("");
            tabTo(page, "a[href$='anmelden']");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tabTo(page, "[name=identifier]");
            page.keyboard().type(anna.email());
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tabTo(page, "[name=password]");
            page.keyboard().type(anna.password());
            page.waitForNavigation(() -> page.keyboard().press("Enter"));

            visitor.open("konto");
            assertThat(visitor.main().innerText()).contains(anna.email());
        }
    }

    @Test
    void skipsToTheContentWithTheFirstTab(Portal portal) {
        try (Visitor visitor = portal.visitor()) {
            visitor.open("faq");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().url()).endsWith("#inhalt");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate("() => document.activeElement.closest('main') !== null"))
                    .as("the next control is in the main part")
                    .isEqualTo(true);
        }
    }

    /** Goes from control to control; each must show that it has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MAX_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                assertThat(page.evaluate("""
                                () => { const style = getComputedStyle(document.activeElement);
                                  return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                                    || style.boxShadow !== 'none'; }"""))
                        .as("visible focus on " + selector)
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + page.url());
    }

    @Test
    void movesTheFocusToWhatWentWrong(Portal portal) {
        try (Visitor visitor = portal.visitor()) {
            visitor.open("registrieren");
            visitor.press("Registrierung absenden");
            assertThat(visitor.page().evaluate("() => document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            assertThat(visitor.page().title()).startsWith("Fehler");
        }
    }

    @Test
    void offersTheOtherLanguage(Portal portal) {
        try (Visitor visitor = portal.visitor()) {
            for (String page : List.of("faq", "impressum")) {
                visitor.open(page + "?lang=de");
                visitor.page()
                        .waitForNavigation(() ->
                                visitor.page().locator("footer a[hreflang=en]").click());
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            }
        }
    }
}
